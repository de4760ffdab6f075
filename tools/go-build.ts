import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';

export const ROOT = path.join(__dirname, '..');

/** What is built or installed once and used by every later run. */
export const CACHE = path.join(ROOT, 'node_modules', '.cache', 'cdk8s-istio');

/** Reads `go.mod` as it is: what a plain download would ask for besides, not every module proxy has. */
export const GO_ENV = { ...process.env, GOFLAGS: '-mod=readonly' };

export interface GoProgram {
  /** Its name in the cache. */
  readonly name: string;
  /** The folder of its module, from the root of the project. */
  readonly module: string;
  /** The package of its main function: a folder of the module, or a package of a module that it requires. */
  readonly package: string;
  readonly ldflags?: string;
  readonly tags?: string;
}

/** Builds a program unless that is done, and returns its path. The first time takes minutes. */
export function goBuild(program: GoProgram): string {
  const output = path.join(CACHE, program.name);
  const stamp = `${output}.stamp`;
  const key = keyOf(program);
  if (fs.existsSync(output) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key) return output;
  console.log(`building ${program.name}`);
  fs.mkdirSync(path.dirname(output), { recursive: true });
  const { module, package: main, ldflags = '-s -w', tags = '' } = program;
  const { error, status } = spawnSync('go', ['build', '-trimpath', '-tags', tags, '-ldflags', ldflags, '-o', output, main], {
    cwd: path.join(ROOT, module), env: GO_ENV, stdio: 'inherit',
  });
  if (error !== undefined) throw new Error(`Go is needed to build ${program.name}, and cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`go build of ${program.name} failed`);
  fs.writeFileSync(stamp, key);
  return output;
}

/** What the program is made of: the same key, the same program. */
function keyOf(program: GoProgram): string {
  const hash = createHash('sha256').update(JSON.stringify(program));
  for (const file of goFilesOf(path.join(ROOT, program.module))) hash.update(file).update(fs.readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

/** The files of a module, without those of modules in its folders. */
function goFilesOf(module: string): string[] {
  const files = fs.readdirSync(module, { recursive: true, encoding: 'utf8' });
  const others = files.filter(file => path.basename(file) === 'go.mod' && file !== 'go.mod').map(file => `${path.dirname(file)}${path.sep}`);
  return files
    .filter(file => /\.go$|go\.(mod|sum)$/.test(file) && !others.some(folder => file.startsWith(folder)))
    .map(file => path.relative(ROOT, path.join(module, file)))
    .sort();
}
