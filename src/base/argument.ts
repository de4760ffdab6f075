import { Problem } from '../validation/vocabulary/problem';

/**
 * Refuses a bad argument at once, so that the stack trace starts at the user's line.
 *
 * @param where the call as the user wrote it, such as `Server.http`
 * @param problems what is wrong with each argument, by the argument's name
 */
export function checkArguments(where: string, problems: { [argument: string]: Problem }): void {
  const found = Object.entries(problems).flatMap(([argument, problem]) =>
    problem === undefined ? [] : [`${where}: ${argument}: ${problem.message}; ${problem.fix}`]);
  if (found.length > 0) {
    throw new Error(found.join('\n'));
  }
}
