import { Problem, problem } from './problem';

const UNITS: { readonly [unit: string]: number } = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
const DURATION = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
const PART = /(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g;
const MILLISECOND = 1_000_000n;
const SECOND = 1000n * MILLISECOND;
/** Nanoseconds are counted in 64 bits. */
const LIMIT = 2n ** 63n;

/** Length of a duration as Go writes it (`1h30m`, `.5s`, `1000µs`), in nanoseconds; undefined if it is none. */
export function nanosecondsOf(text: string): bigint | undefined {
  if (text === '0' || text === '+0' || text === '-0') {
    return 0n;
  }
  if (!DURATION.test(text)) {
    return undefined;
  }
  const sum = [...text.matchAll(PART)].reduce((total, [, whole, fraction, unit]) => total + nanoseconds(whole, fraction, UNITS[unit]), 0n);
  const signed = text.startsWith('-') ? -sum : sum;
  return signed >= -LIMIT && signed < LIMIT ? signed : undefined;
}

/** A duration of any length and sign; an absent one is none. */
export function anyDurationProblem(text: string | null | undefined): Problem {
  return isAbsent(text) || nanosecondsOf(text) !== undefined
    ? undefined
    : problem(text, 'use a duration such as "5s" or "250ms"');
}

/** A duration of whole milliseconds, at least one, as most fields take it; an absent one is none. */
export function millisecondsProblem(text: string | null | undefined): Problem {
  return isAbsent(text) || counts(text, MILLISECOND) ? undefined : problem(text, 'use whole milliseconds, at least "1ms"');
}

/** As `millisecondsProblem`, but less than a millisecond either way, such as `0s`, switches the limit off. */
export function optionalMillisecondsProblem(text: string | null | undefined): Problem {
  const length = nanosecondsOf(text ?? '0') ?? MILLISECOND;
  return length > -MILLISECOND && length < MILLISECOND ? undefined : millisecondsProblem(text);
}

/** A duration of whole seconds, at least one; an absent one is none. */
export function secondsProblem(text: string | null | undefined): Problem {
  return isAbsent(text) || counts(text, SECOND) ? undefined : problem(text, 'use whole seconds, at least "1s"');
}

function isAbsent(text: string | null | undefined): text is null | undefined {
  return text === undefined || text === null;
}

/** Whether a duration is one or more of a unit. */
function counts(text: string, unit: bigint): boolean {
  const length = nanosecondsOf(text) ?? 0n;
  return length >= unit && length % unit === 0n;
}

/** Whole units are exact; a fraction is cut to nanoseconds, as Go does it, and only its first digits matter. */
function nanoseconds(whole: string, fraction: string, unit: number): bigint {
  const digits = fraction.slice(0, 18);
  return BigInt(whole) * BigInt(unit) + BigInt(Math.trunc(Number(digits) * (unit / 10 ** digits.length)));
}
