import { Problem, problem } from './problem';

const VERSIONS = ['TLSV1_0', 'TLSV1_1', 'TLSV1_2', 'TLSV1_3'];

/** The oldest version of TLS beside the newest one; left out or `TLS_AUTO`, either fits the other. */
export function minVersionProblem(min: string | undefined, max: string | undefined): Problem {
  const newest = VERSIONS.indexOf(max ?? '');
  return newest !== -1 && VERSIONS.indexOf(min ?? '') > newest ? problem(min, `use at most ${max}, which is maxProtocolVersion`) : undefined;
}
