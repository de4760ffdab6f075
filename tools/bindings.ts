/*
 * Runs the examples' Python and Go programs on the packages in dist/, and compares their bytes with those of TypeScript.
 * Needs `npm run package-all`, Python with venv, and Go.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { EXAMPLES_DIR, exampleNames, expectedOf, manifestsIn } from './examples';
import { conclude } from './verdict';

const WHEELS = path.join(__dirname, '..', 'dist', 'python');

/** How a language runs its program of an example. */
interface Language {
  readonly name: string;
  readonly program: string;
  run(dir: string, env: NodeJS.ProcessEnv): void;
}

function python(workdir: string): Language {
  const venv = path.join(workdir, 'venv');
  const wheels = fs.readdirSync(WHEELS).filter(file => file.endsWith('.whl')).map(file => path.join(WHEELS, file));
  execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
  execFileSync(path.join(venv, 'bin', 'pip'), ['install', '--quiet', ...wheels], { stdio: 'inherit' });
  return {
    name: 'Python',
    program: 'main.py',
    run: (dir, env) => execFileSync(path.join(venv, 'bin', 'python'), ['main.py'], { cwd: dir, env, stdio: 'inherit' }),
  };
}

const go: Language = {
  name: 'Go',
  program: 'main.go',
  run: (dir, env) => execFileSync('go', ['run', '.'], { cwd: dir, env, stdio: 'inherit' }),
};

function check(language: Language, example: string, workdir: string): boolean {
  const outdir = path.join(workdir, language.name, example);
  try {
    language.run(path.join(EXAMPLES_DIR, example), { ...process.env, CDK8S_OUTDIR: outdir });
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
  return manifestsIn(outdir) === expectedOf(example);
}

function main(): void {
  const workdir = fs.mkdtempSync(path.join(os.tmpdir(), 'bindings-'));
  const results = [python(workdir), go].flatMap(language =>
    exampleNames()
      .filter(example => fs.existsSync(path.join(EXAMPLES_DIR, example, language.program)))
      .map(example => {
        const same = check(language, example, workdir);
        console.log(`${same ? 'ok    ' : 'FAILED'} ${example} in ${language.name} writes the bytes of TypeScript`);
        return same;
      }));
  fs.rmSync(workdir, { recursive: true });
  conclude(results);
}

main();
