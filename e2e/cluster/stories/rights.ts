import * as fs from 'fs';
import { atLeast } from '../../harness/expectation';
import { Process } from '../../harness/process';
import { Report } from '../../harness/report';

/** Checks that whatever istiod wanted of the API server, it was allowed to. */
export function checkRights(report: Report, istiod: Process): void {
  const lines = fs.readFileSync(istiod.log, 'utf8').split('\n').filter(line => line !== '');
  report.check('lines in the log of istiod', { expected: atLeast(1), seen: lines.length });
  report.check('what is forbidden to istiod', { expected: [], seen: lines.filter(line => /forbidden/i.test(line)) });
}
