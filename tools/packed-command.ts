/*
 * Runs the command of the npm package in dist/js, installed as users install it, beside that of the sources: both say the same.
 * Needs `npm run package-all`.
 */
import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { EXAMPLES_DIR, exampleNames } from './examples';
import { conclude } from './verdict';

const ROOT = path.join(__dirname, '..');
const PACKAGES = path.join(ROOT, 'dist', 'js');

const SOURCES = [process.execPath, '--require', require.resolve('tsx/cjs'), '--eval',
  `process.exitCode = require(${JSON.stringify(path.join(ROOT, 'src', 'cli', 'main.ts'))}).main(process.argv.slice(1))`, '--'];

/** What a command says, and how it ends. */
interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run([program, ...own]: readonly string[], args: readonly string[]): Said {
  const { status, stdout, stderr } = spawnSync(program, [...own, ...args], { encoding: 'utf8', cwd: EXAMPLES_DIR, maxBuffer: 2 ** 27 });
  return { status, stdout, stderr };
}

function install(folder: string): string[] {
  const packages = fs.readdirSync(PACKAGES).filter(file => file.endsWith('.tgz')).map(file => path.join(PACKAGES, file));
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
  // The command needs none of the peers.
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--omit=peer', ...packages], { cwd: folder, stdio: 'inherit' });
  return [path.join(folder, 'node_modules', '.bin', 'cdk8s-istio')];
}

/** Command lines, and how each must end. */
function samples(folder: string): { readonly args: readonly string[]; readonly status: number }[] {
  const wrong = path.join(folder, 'wrong.yaml');
  fs.writeFileSync(wrong, 'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: {name: a}\nspec: {egress: [{hosts: [x]}]}\n---\n{a: [}\n');
  return [
    ...exampleNames().map(name => ({ args: ['check', '--format', 'json', path.join(name, 'expected.yaml')], status: 0 })),
    ...['text', 'json', 'sarif', 'github'].map(format => ({ args: ['check', '--format', format, wrong], status: 1 })),
    ...['minimal', 'ambient'].map(profile => ({ args: ['manifest', '--profile', profile], status: 0 })),
    { args: ['check', 'no-such-file.yaml'], status: 2 },
    { args: ['manifest', '--profile', 'none'], status: 2 },
  ];
}

function main(): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packed-'));
  const packed = install(folder);
  const results = samples(folder).map(({ args, status }) => {
    const [ours, theirs] = [SOURCES, packed].map(command => run(command, args));
    const isRight = theirs.status === status && JSON.stringify(ours) === JSON.stringify(theirs);
    console.log(`${isRight ? 'ok    ' : 'FAILED'} cdk8s-istio ${args.join(' ')}`);
    if (!isRight) {
      console.log(JSON.stringify({ wanted: status, ours, theirs }, undefined, 2).slice(0, 3000));
    }
    return isRight;
  });
  fs.rmSync(folder, { recursive: true });
  conclude(results);
}

main();
