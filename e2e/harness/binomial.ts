import { between, Expectation } from './expectation';

const SIGMAS = 4;

/** How often something of a probability happens, in 4 standard deviations: all but one of 16,000 honest runs are within. */
export function share(percent: number, count: number): Expectation {
  const probability = percent / 100;
  const mean = count * probability;
  const slack = SIGMAS * Math.sqrt(count * probability * (1 - probability));
  return between(Math.max(0, Math.ceil(mean - slack)), Math.min(count, Math.floor(mean + slack)));
}
