import { Problem, problem } from './problem';

/** One of a few words. */
export function choiceProblem(...choices: string[]): (word: string) => Problem {
  return word => choices.includes(word) ? undefined : problem(word, `use one of ${choices.join(', ')}`);
}
