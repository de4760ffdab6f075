import { Problem, problem } from './problem';

const TIMESTAMP = /^(\d{4})-(\d{2})-(\d{2})T(\d{1,2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[-+](\d{2}):(\d{2}))$/;

/** A point in time as Go reads it: RFC 3339, where the hour may have one digit, and a comma may stand before the fraction. */
export function timestampProblem(text: string): Problem {
  const [year, month, day, hour, minute, second, zoneHour = 0, zoneMinute = 0] = (TIMESTAMP.exec(text) ?? []).slice(1)
    .map(part => Number(part ?? 0));
  const sound = year !== undefined
    && day >= 1 && day <= daysOf(year, month)
    && hour <= 23 && minute <= 59 && second <= 59
    && zoneHour <= 24 && zoneMinute <= 60;
  return sound ? undefined : problem(text, 'use a time such as "2026-01-31T12:00:00Z"');
}

/** A point in time or nothing; unlike other texts an empty one does not count as nothing. */
export function optionalTimestampProblem(text: string | null | undefined): Problem {
  return text === null || text === undefined ? undefined : timestampProblem(text);
}

function daysOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
