import { isAbsolute, relative, sep } from 'path';
import { pathToFileURL } from 'url';
import { entryKey } from './baseline';
import { CheckResult, LocatedFinding, Place, titleOf } from './finding';
import { ENTRIES, pageOf } from '../analysis/codes';
import { CatalogueEntry } from '../validation/catalogue/entry';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The result as SARIF 2.1.0, the format of code scanners; also what is accepted, and says so. */
export function reportSarif({ findings }: CheckResult): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  return `${JSON.stringify({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'cdk8s-istio',
          informationUri: 'https://github.com/cdk8s-istio/cdk8s-istio',
          rules: codes.map(code => ruleOf(ENTRIES.get(code)!)),
        },
      },
      results: findings.map(finding => resultOf(finding, codes)),
    }],
  }, null, 2)}\n`;
}

function ruleOf({ code, title, why, repair, severity }: CatalogueEntry): object {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why} ${repair}` },
    helpUri: pageOf(code),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function resultOf(finding: LocatedFinding, codes: string[]): object {
  const { code, severity, path, message, fix, equivalents, related, layer } = finding;
  const title = titleOf(finding);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: [title === undefined ? '' : `${title}: `, path === '' ? '' : `${path}: `, `${message}; ${fix}`].join('') },
    locations: [{
      physicalLocation: physicalLocation(finding),
      ...title !== undefined && { logicalLocations: [{ fullyQualifiedName: title, kind: 'object' }] },
    }],
    ...related.length > 0 && {
      relatedLocations: related.map(other => ({ physicalLocation: physicalLocation(other), message: { text: titleOf(other) } })),
    },
    // Without lines, so that a finding is the same one after an edit above it.
    partialFingerprints: { 'cdk8sIstio/v1': entryKey(finding) },
    suppressions: suppressionsOf(finding),
    properties: { layer, equivalents },
  };
}

function physicalLocation({ file, line }: Place): object {
  // Code scanners look for files below the folder that they run in.
  const near = relative(process.cwd(), file);
  const isElsewhere = isAbsolute(file) && (isAbsolute(near) || near.startsWith('..'));
  const uri = isElsewhere ? pathToFileURL(file).href : near.split(sep).map(encodeURIComponent).join('/');
  return { artifactLocation: { uri }, region: { startLine: line } };
}

function suppressionsOf({ acknowledged, isOld }: LocatedFinding): object[] {
  return [
    ...acknowledged === undefined ? [] : [{ kind: 'inSource', justification: acknowledged }],
    ...isOld === true ? [{ kind: 'external', justification: 'in the baseline' }] : [],
  ];
}
