import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as ts from 'typescript';

const DOCS = path.join(__dirname, '..', 'docs');

/** The programs on the pages of the documentation. */
const PROGRAMS = fs.readdirSync(DOCS).filter(page => page.endsWith('.md')).flatMap(page => {
  const blocks = fs.readFileSync(path.join(DOCS, page), 'utf8').matchAll(/^```ts\n(import [\s\S]*?)^```$/gm);
  return [...blocks].map(([, code]): [page: string, code: string] => [page, code]);
});

// Below this folder, so that the programs find what they import.
const folder = fs.mkdtempSync(path.join(__dirname, 'docs-'));
const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'docs-'));

afterAll(() => {
  delete process.env.CDK8S_OUTDIR;
  [folder, outdir].forEach(temporary => fs.rmSync(temporary, { recursive: true }));
});

test('pages have programs', () => {
  expect(PROGRAMS.map(([page]) => page)).toEqual(['control-plane.md', 'observability.md']);
});

/** What the compiler has against a program, with the options of the examples. */
function compileErrors(program: string): string[] {
  const config = path.join(__dirname, '..', 'examples', 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, path.dirname(config));
  return ts.getPreEmitDiagnostics(ts.createProgram([program], options)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test.each(PROGRAMS)('the program on %s compiles, and writes manifests', (page, code) => {
  const program = path.join(folder, `${page}.ts`);
  fs.writeFileSync(program, code);
  expect(compileErrors(program)).toEqual([]);
  process.env.CDK8S_OUTDIR = path.join(outdir, page);
  jest.isolateModules(() => jest.requireActual(program));
  expect(fs.readdirSync(process.env.CDK8S_OUTDIR)).not.toEqual([]);
}, 60_000);
