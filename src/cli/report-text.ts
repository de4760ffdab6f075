import { CheckResult, LocatedFinding } from './finding';
import { Severity } from '../validation/issue';

/** The result for people: one line a finding, then a summary. */
export function reportText({ findings, objects }: CheckResult): string {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const infos = count('info') === 0 ? [] : [counted(count('info'), 'info')];
  const counts = [counted(count('error'), 'error'), counted(count('warning'), 'warning'), ...infos].join(', ');
  return [...findings.map(line), `${counts} in ${counted(objects.length, 'object')}`, ''].join('\n');
}

function line({ source, severity, kind, namespace, name, code, path, message, fix }: LocatedFinding): string {
  const object = kind === undefined ? '' : ` ${kind} ${[namespace, name].filter(part => part !== undefined).join('/')}`.trimEnd();
  const place = path === '' ? '' : ` ${path}`;
  return `${source}: ${severity} ${code}${object}${place}: ${message}; ${fix}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
