import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import * as fs from 'fs';
import * as path from 'path';
import { CACHE, ROOT } from './places';
import { GO_ENV } from '../../tools/conformance/build';

export interface GoProgram {
  /** Its name in the cache. */
  readonly name: string;
  /** The folder of its module, from the root of the project. */
  readonly module: string;
  /** The package of its main function: a folder of the module, or a package of a module that it requires. */
  readonly package: string;
  readonly ldflags?: string;
  readonly env?: Record<string, string>;
}

/** Builds a program unless that is done, and returns its path. The first time takes minutes. */
export function goBuild(program: GoProgram): string {
  const output = path.join(CACHE, program.name);
  const stamp = `${output}.stamp`;
  const key = keyOf(program);
  if (fs.existsSync(output) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === key) return output;
  console.log(`building ${program.name}`);
  fs.mkdirSync(CACHE, { recursive: true });
  const { module, package: main, ldflags = '-s -w', env = {} } = program;
  const { error, status } = spawnSync('go', ['build', '-trimpath', '-ldflags', ldflags, '-o', output, main], {
    cwd: path.join(ROOT, module), env: { ...GO_ENV, ...env }, stdio: 'inherit',
  });
  if (error !== undefined) throw new Error(`Go is needed to build ${program.name}, and cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`go build of ${program.name} failed`);
  fs.writeFileSync(stamp, key);
  return output;
}

/** What the program is made of: the same key, the same program. */
function keyOf(program: GoProgram): string {
  const hash = createHash('sha256').update(JSON.stringify(program));
  for (const file of sourcesOf(path.join(ROOT, program.module))) hash.update(file).update(fs.readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

function sourcesOf(module: string): string[] {
  return fs.readdirSync(module, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.go$|go\.(mod|sum)$/.test(file))
    .map(file => path.relative(ROOT, path.join(module, file)))
    .sort();
}
