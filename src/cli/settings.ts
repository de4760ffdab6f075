import { parse } from 'yaml';
import { Shape } from './shape';
import { UnreadableInput, readText } from './sources';

/** Reads a file of settings in YAML or JSON; a blank one says nothing. */
export function readSettings<T>(file: string, shape: Shape): T {
  const value = attempt(file, () => parse(readText(file))) ?? {};
  const problems = shape(value, '');
  if (problems.length > 0) {
    throw new UnreadableInput(problems.map(problem => `${file}: ${problem}`).join('\n'));
  }
  return value as T;
}

function attempt(file: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableInput ? error : new UnreadableInput(`${file}: ${(error as Error).message.split('\n')[0]}`);
  }
}
