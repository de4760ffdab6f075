import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { NO_UTF8, UnreadableInput, findFiles, readText, textOf } from '../../src/cli/sources';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(join(folder, 'b/c.yaml'), { recursive: true });
  for (const file of ['z.yaml', 'a.yml', 'b/x.json', 'b/c.yaml/d.yaml', 'README.md']) {
    writeFileSync(join(folder, file), `text of ${file}`);
  }
  writeFileSync(join(folder, 'b/latin.txt'), Buffer.from([0x61, 0xE9]));
  symlinkSync('z.yaml', join(folder, 'link.yaml'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('finds all manifests below a folder, in order', () => {
  expect(findFiles([folder])).toEqual(['a.yml', 'b/c.yaml/d.yaml', 'b/x.json', 'link.yaml', 'z.yaml'].map(file => join(folder, file)));
});

test('takes a file that is named whatever its extension, and each file once', () => {
  const readme = join(folder, 'README.md');
  expect(findFiles([readme, '-', `${folder}/b/../README.md`, '-'])).toEqual([readme, '-']);
});

test('reads text without its byte order mark', () => {
  const file = join(folder, 'bom.txt');
  writeFileSync(file, '\uFEFFa');
  expect(readText(file)).toBe('a');
});

test('says what cannot be read', () => {
  const missing = join(folder, 'missing');
  expect(() => findFiles([missing])).toThrow(new UnreadableInput(`${missing}: no such file or folder`));
  const latin = join(folder, 'b/latin.txt');
  expect(() => readText(latin)).toThrow(new UnreadableInput(`${latin}: not UTF-8`));
});

test('marks bytes that are no UTF-8, which spoil their document alone', () => {
  expect(textOf(Buffer.from('a\xff', 'latin1'))).toBe(`a${NO_UTF8}`);
  expect(textOf(Buffer.from('\uFFFD'))).toBe('\uFFFD');
});
