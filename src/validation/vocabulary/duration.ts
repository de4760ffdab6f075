import { Problem, problem } from './problem';

const UNITS: { readonly [unit: string]: number } = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
const DURATION = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
const PART = /(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g;
const MILLISECOND = 1e6;

/** Length of a duration as Go writes it (`1h30m`, `.5s`, `1000µs`), in nanoseconds; undefined if it is none. */
export function nanosecondsOf(text: string): number | undefined {
  if (text === '0' || text === '+0' || text === '-0') {
    return 0;
  }
  if (!DURATION.test(text)) {
    return undefined;
  }
  const sum = [...text.matchAll(PART)].reduce((total, [, whole, fraction, unit]) => total + nanoseconds(whole, fraction, UNITS[unit]), 0);
  if (sum >= 2 ** 63) {
    return undefined;
  }
  return text.startsWith('-') ? -sum : sum;
}

/** A duration of any length and sign; undefined counts as none. */
export function anyDurationProblem(text: string | undefined): Problem {
  return text === undefined || nanosecondsOf(text) !== undefined
    ? undefined
    : problem(text, 'use a duration such as "5s" or "250ms"');
}

/** A duration of whole milliseconds, at least one, as most fields take it; undefined counts as none. */
export function millisecondsProblem(text: string | undefined): Problem {
  return text === undefined || areMilliseconds(nanosecondsOf(text) ?? 0)
    ? undefined
    : problem(text, 'use whole milliseconds, at least "1ms"');
}

/** As `millisecondsProblem`, but less than a millisecond either way, such as `0s`, switches the limit off. */
export function optionalMillisecondsProblem(text: string | undefined): Problem {
  return Math.abs(nanosecondsOf(text ?? '0') ?? MILLISECOND) < MILLISECOND ? undefined : millisecondsProblem(text);
}

/** Whole units are exact; a fraction is cut to nanoseconds, as Go does it. */
function nanoseconds(whole: string, fraction: string, unit: number): number {
  return Number(whole) * unit + Math.trunc(Number(fraction) * (unit / 10 ** fraction.length));
}

function areMilliseconds(length: number): boolean {
  return length >= MILLISECOND && length % MILLISECOND === 0;
}
