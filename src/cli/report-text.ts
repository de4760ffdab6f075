import { CheckResult, LocatedFinding, isOpen, sourceOf, titleOf } from './finding';
import { PLAIN, Style } from './style';
import { Severity } from '../validation/issue';

const LOOKS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** The result for people: findings by object, each with the line that it is about, then a summary. */
export function reportText({ findings, objects }: CheckResult, style: Style = PLAIN): string {
  const open = findings.filter(isOpen);
  let last: string | undefined;
  const groups = open.flatMap(finding => {
    const title = titleOf(finding) ?? finding.file;
    const heading = title === last ? [] : [...last === undefined ? [] : [''], style('bold', title)];
    last = title;
    return [...heading, ...lines(finding, style)];
  });
  return [...groups, ...open.length === 0 ? [] : [''], `${summary(open)} in ${counted(objects.length, 'object')}${accepted(findings)}`, '']
    .join('\n');
}

function lines(finding: LocatedFinding, style: Style): string[] {
  const { severity, code, path, message, fix, excerpt = '' } = finding;
  const place = path === '' ? '' : `${path}: `;
  return [
    `  ${sourceOf(finding)} ${style(LOOKS[severity], severity)} ${code} ${place}${message}; ${fix}`,
    ...excerpt.trim() === '' ? [] : [style('dim', `    | ${excerpt.trimEnd()}`)],
  ];
}

function summary(open: LocatedFinding[]): string {
  const count = (wanted: Severity) => open.filter(({ severity }) => severity === wanted).length;
  const infos = count('info') === 0 ? [] : [counted(count('info'), 'info')];
  return [counted(count('error'), 'error'), counted(count('warning'), 'warning'), ...infos].join(', ');
}

/** What is not shown, for nobody should think that it is not there. */
function accepted(findings: LocatedFinding[]): string {
  const acknowledged = findings.filter(finding => finding.acknowledged !== undefined).length;
  const old = findings.filter(finding => finding.acknowledged === undefined && finding.isOld === true).length;
  const counts = [...acknowledged === 0 ? [] : [`${acknowledged} acknowledged`], ...old === 0 ? [] : [`${old} in the baseline`]];
  return counts.length === 0 ? '' : `; ${counts.join(', ')}`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
