import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES_DIR } from '../../tools/examples';

const README = fs.readFileSync(path.join(EXAMPLES_DIR, '..', 'README.md'), 'utf8');

/** The code blocks of the README in one language. */
function blocks(language: string): string[] {
  return [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , code]) => code);
}

// The examples are compiled and run, so what is said here is true of the README too.
test.each([['ts', 'main.ts'], ['python', 'main.py'], ['go', 'main.go']])('the first block of %s is the program of the example first-mesh', (language, file) => {
  expect(blocks(language)[0]).toBe(fs.readFileSync(path.join(EXAMPLES_DIR, 'first-mesh', file), 'utf8'));
});

test('the first block of YAML is a part of what that program writes', () => {
  const expected = fs.readFileSync(path.join(EXAMPLES_DIR, 'first-mesh', 'expected.yaml'), 'utf8');
  expect(blocks('yaml')[0].length).toBeGreaterThan(100);
  expect(expected).toContain(blocks('yaml')[0]);
});

test('every other block of TypeScript is a part of an example or of a test', () => {
  const sources = [EXAMPLES_DIR, path.join(__dirname, '..')].flatMap(dir =>
    fs.readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => fs.readFileSync(path.join(dir, file), 'utf8').replace(/^ +/gm, '')));
  for (const block of blocks('ts').slice(1)) {
    const unindented = block.replace(/^ +/gm, '');
    expect(sources.filter(source => source.includes(unindented)).length > 0 ? 'found' : block).toBe('found');
  }
});

test('every command that the README names is a script of the package', () => {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(EXAMPLES_DIR, '..', 'package.json'), 'utf8'));
  const named = [...README.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name);
  expect(named).toContain('demo');
  expect(named.filter(name => scripts[name] === undefined)).toEqual([]);
});
