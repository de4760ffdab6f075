import { ForeignCodes, ISTIO, KIALI } from './foreign-codes';
import { MISCONFIGURATIONS, Misconfiguration } from './misconfigurations';
import { MESH_CATALOGUE } from '../../src/analysis/catalogue';
import { CODES, equivalentsFor } from '../codes-page';
import { REASONS } from '../conformance/analysis/reasons';

const ENTRIES = Object.values(CODES).flatMap(area => Object.values(area));
const OPEN = 'not yet';

/** The page of the documentation that shows all rules over the whole mesh, and what they stand for. */
export function rulesPage(): string {
  return `# Rules over the whole mesh

What \`src/analysis\` finds in all manifests together. [What each code means](codes.md) explains every one, with its repair.

${Object.entries(MESH_CATALOGUE).map(([theme, entries]) => `## ${theme.replace('The whole mesh: ', 'Rules: ')}\n\n${table(['code', 'severity', 'what', 'same as'],
  Object.values(entries).map(({ code, severity, title, equivalents }) => [linkTo(code), severity, title, equivalents.join(', ')]))}`).join('\n')}
## Mistakes of the field

${table(['mistake', 'found as'], MISCONFIGURATIONS.map(mistake => [mistake.what, outcomeOf(mistake)]))}
## Codes of \`istioctl analyze\`

${table(['code', 'here'], ISTIO.codes.map(code => [code, standingFor(code, ISTIO)]))}
## Codes of Kiali

${table(['code', 'here'], KIALI.codes.map(code => [code, standingFor(code, KIALI)]))}
## Where we differ from \`istioctl analyze\`

The conformance tests compare our findings with those of Istio's analyzers, run over all kinds of objects. These differences are meant.

${table(['code', 'we find', 'why'], REASONS.map(({ code, ours, why }) => [code ?? 'any', ours, why]))}`;
}

/** What of a list has neither a rule nor a reason yet. */
export function uncovered({ codes, notDecided }: ForeignCodes): string[] {
  return codes.filter(code => rulesFor(code).length === 0 && notDecided[code] === undefined);
}

function rulesFor(foreign: string): string[] {
  return ENTRIES.filter(entry => equivalentsFor(entry).includes(foreign)).map(({ code }) => code);
}

function standingFor(foreign: string, { notDecided }: ForeignCodes): string {
  // What the webhook says has one code of Istio, and a hundred of ours.
  const rules = rulesFor(foreign);
  const shown = rules.length > 12 ? `${rules.length} codes of [single objects](codes.md)` : rules.map(linkTo).join(', ');
  return rules.length === 0 ? notDecided[foreign] ?? OPEN : shown;
}

function outcomeOf({ codes = [], note }: Misconfiguration): string {
  return [codes.map(linkTo).join(', '), note ?? ''].filter(text => text !== '').join('; ') || OPEN;
}

function linkTo(code: string): string {
  const entry = ENTRIES.find(candidate => candidate.code === code);
  if (entry === undefined) {
    throw new Error(`there is no code ${code}`);
  }
  const anchor = `${code}: ${entry.title}`.toLowerCase().replace(/[^\w\- ]/g, '').replaceAll(' ', '-');
  return `[${code}](codes.md#${anchor})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('');
}
