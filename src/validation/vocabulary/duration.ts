const UNITS: { readonly [unit: string]: number } = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
const DURATION = /^[-+]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/;
const PART = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;

/** Length of a duration as Go writes it (`1h30m`, `.5s`, `1000µs`), in nanoseconds; undefined if it is none. */
export function nanosecondsOf(text: string): number | undefined {
  if (text === '0' || text === '+0' || text === '-0') {
    return 0;
  }
  if (!DURATION.test(text)) {
    return undefined;
  }
  const sum = [...text.matchAll(PART)].reduce((total, [, amount, unit]) => total + Number(amount) * UNITS[unit], 0);
  return text.startsWith('-') ? -sum : sum;
}
