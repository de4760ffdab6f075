import { Problem, problem } from './problem';

const LEVELS = 'debug|info|warn|error|fatal|none';
const LEVEL = new RegExp(`^(?:[^,:]+:)?(?:${LEVELS})(?:,(?:[^,:]+:)?(?:${LEVELS}))*$`);

/** Levels of the log of a program of Istio, of all scopes or of those that are named. */
export function logLevelProblem(levels: string): Problem {
  return LEVEL.test(levels) ? undefined : problem(levels, 'use scope:level pairs such as "default:info,ads:debug", with the levels debug, info, warn, error, fatal, none');
}
