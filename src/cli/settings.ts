import { loadAll } from 'js-yaml';
import { Shape } from './shape';
import { UnreadableInput, readText } from './sources';

/** Reads a file of settings in YAML or JSON; a blank one says nothing. */
export function readSettings<T>(file: string, shape: Shape): T {
  const [value = {}, ...others] = attempt(file, () => loadAll(readText(file)));
  if (others.length > 0) {
    throw new UnreadableInput(`${file}: it has ${others.length + 1} documents; keep one`);
  }
  const problems = shape(value, '');
  if (problems.length > 0) {
    throw new UnreadableInput(problems.map(problem => `${file}: ${problem}`).join('\n'));
  }
  return value as T;
}

function attempt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableInput ? error : new UnreadableInput(`${file}: ${(error as Error).message.split('\n')[0]}`);
  }
}
