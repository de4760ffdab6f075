import * as fs from 'fs';
import * as path from 'path';

export const EXAMPLES_DIR = path.join(__dirname, '..', 'examples');

/** The names of all examples: the folders that have a program. */
export function exampleNames(): string[] {
  return fs.readdirSync(EXAMPLES_DIR).filter(name => fs.existsSync(path.join(EXAMPLES_DIR, name, 'main.ts'))).sort();
}

/** The manifests in a folder as one stream, in the order that `kubectl apply` reads the files. */
export function manifestsIn(outdir: string): string {
  return fs.readdirSync(outdir).sort().map(file => fs.readFileSync(path.join(outdir, file), 'utf8')).join('---\n');
}

/** The manifests that an example is expected to make. */
export function expectedOf(example: string): string {
  return fs.readFileSync(path.join(EXAMPLES_DIR, example, 'expected.yaml'), 'utf8');
}
