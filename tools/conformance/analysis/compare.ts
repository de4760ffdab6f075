import { IstioFinding, Mesh } from './analyst';
import { MISSING_REFERENCE, narrowCodeOf, narrowed } from './aspects';
import { implementedCodes } from './codes';
import { ourFindings, subjectOf } from './ours';
import { reasonFor } from './reasons';
import { asWorkload, isWorkload } from './variants';
import { Finding } from '../../../src/analysis/finding';
import { grouped } from '../../../src/analysis/model/lists';

/** How often a code of Istio is found in one object: by us, and by Istio. */
export interface Difference {
  /** Istio's code; where several rules of ours stand for it, the one of ours. */
  readonly code: string;
  /** The object, as `VirtualService shop/routes`. */
  readonly subject: string;
  readonly ours: readonly Finding[];
  readonly theirs: readonly IstioFinding[];
  /** Whether the API server or the webhook refuse the object. */
  readonly isRefused: boolean;
  readonly mesh: Mesh;
}

/** What came of the comparison of one mesh. */
export interface Comparison {
  readonly mesh: Mesh;
  /** How many findings are the same. */
  readonly same: number;
  /** Differences with a reason, by that reason's text. */
  readonly explained: readonly { readonly difference: Difference; readonly why: string }[];
  readonly unexplained: readonly Difference[];
  /** Codes of Istio that no rule of ours stands for yet, with how often they were found. */
  readonly missing: readonly string[];
  /** What else is wrong with our findings. */
  readonly remarks?: readonly string[];
}

/** Istio says each mistake that the webhook would find in a message of its own, and we join some; what counts is whether there is any. */
const COUNTED_ONCE = ['IST0106', 'IST0133'];

/** Compares what we find in a mesh with what Istio's analyzers find, as multisets of code and object. */
export function compare(mesh: Mesh, said: readonly IstioFinding[], found = ourFindings(mesh)): Comparison {
  const implemented = implementedCodes();
  // A Deployment and its Pod are one workload, and what is wrong with it is said once.
  const isOfCluster = mesh.istios !== undefined;
  const nameOf = (subject: string) => isOfCluster ? asWorkload(subject) : subject;
  const count = (code: string, subject: string, findings: readonly unknown[]) =>
    COUNTED_ONCE.includes(code) || (isOfCluster && isWorkload(subject)) ? Math.min(findings.length, 1) : findings.length;
  const refused = new Set(found.filter(({ layer, severity }) => layer !== 'mesh' && severity === 'error').map(subjectOf));
  const ours = grouped(found.flatMap(finding => finding.equivalents.filter(isIstios).map(code =>
    ({ finding, key: `${narrowed(code, finding.code)} ${nameOf(subjectOf(finding))}` }))), ({ key }) => key);
  const comparable = said.filter(({ code }) => implemented.has(code)).map(finding => ({ finding, code: narrowCodeOf(finding) }));
  const theirs = grouped(comparable.filter(({ code }) => code !== undefined), ({ finding, code }) => `${code} ${nameOf(theirSubject(finding))}`);
  const differences: Difference[] = [];
  let same = 0;
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [code, ...words] = key.split(' ');
    const subject = words.join(' ');
    const ourList = (ours.get(key) ?? []).map(({ finding }) => finding);
    const theirList = (theirs.get(key) ?? []).map(({ finding }) => finding);
    if (count(code, subject, ourList) === count(code, subject, theirList)) {
      same += count(code, subject, ourList);
    } else {
      differences.push({ code, subject, ours: ourList, theirs: theirList, isRefused: refused.has(subject), mesh });
    }
  }
  const judged = differences.map(difference => ({ difference, why: reasonFor(difference)?.why }));
  return {
    mesh,
    same,
    explained: judged.flatMap(({ difference, why }) => why === undefined ? [] : [{ difference, why }]),
    unexplained: judged.filter(({ why }) => why === undefined).map(({ difference }) => difference),
    missing: said.filter(finding => !implemented.has(finding.code) || narrowCodeOf(finding) === undefined)
      .map(({ code, kind, message }) => code === MISSING_REFERENCE ? `${code} ${kind} ${message.split(' not found')[0]}` : code),
  };
}

function isIstios(code: string): boolean {
  return code.startsWith('IST');
}

function theirSubject({ kind = '', namespace = '', name = '' }: IstioFinding): string {
  return `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
}
