import { Problem, problem } from './problem';

const LIMIT = 5000011;

/** Size of a Maglev table: a prime, where Envoy takes 1 for one, below 5000011. */
export function tableSizeProblem(size: number): Problem {
  return Number.isInteger(size) && size > 0 && size < LIMIT && isPrime(size)
    ? undefined
    : problem(size, `use a prime number below ${LIMIT}, such as 65537`);
}

function isPrime(size: number): boolean {
  if (size < 4) {
    return true;
  }
  for (let factor = 2; factor * factor <= size; factor++) {
    if (size % factor === 0) {
      return false;
    }
  }
  return true;
}
