import { CheckResult, LocatedFinding, isOpen, titleOf } from './finding';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** The result as commands of GitHub Actions, which shows each beside the line that it is about. */
export function reportGithub({ findings }: CheckResult): string {
  return findings.filter(isOpen).map(command).join('');
}

function command(finding: LocatedFinding): string {
  const { severity, file, line, code, path, message, fix } = finding;
  const title = [code, titleOf(finding) ?? ''].join(' ').trimEnd();
  return `::${COMMANDS[severity]} file=${property(file)},line=${line},title=${property(title)}::`
    + `${data(`${path === '' ? '' : `${path}: `}${message}; ${fix}`)}\n`;
}

/** The runner takes these characters for its own. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
