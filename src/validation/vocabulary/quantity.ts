import { Problem, problem } from './problem';

const QUANTITY = /^\+?(\d+\.?\d*|\.\d+)(|[numkMGTPE]|[KMGTPE]i|[eE][-+]?\d+)$/;

const UNITS: { readonly [unit: string]: number } = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** An amount of CPU or memory as Kubernetes writes it. */
export function quantityProblem(text: string): Problem {
  return QUANTITY.test(text) ? undefined : problem(text, 'use a quantity such as "500m" or "2Gi"');
}

/** The number that a quantity stands for, or none if it is no quantity. */
export function quantityOf(text: string): number | undefined {
  const [, number, unit] = QUANTITY.exec(text) ?? [];
  return number === undefined ? undefined : /^e/i.test(unit) && unit.length > 1 ? Number(number + unit) : Number(number) * (UNITS[unit] ?? 1);
}
