import { Analyst } from './analyst';
import { Comparison, compare } from './compare';
import { GeneratedMesh, generatedMeshes } from './generate/meshes';
import { findingsAsUsersSeeThem, ourFindings, subjectOf } from './ours';
import { SuiteResult } from './suite';
import { asWorkload, withPodsOnly } from './variants';
import { GATEWAYS } from '../../../src/analysis/catalogue/gateways';
import { SECURITY } from '../../../src/analysis/catalogue/security';
import { VISIBILITY } from '../../../src/analysis/catalogue/visibility';
import { WORKLOADS } from '../../../src/analysis/catalogue/workloads';

/** What names things that may be outside of the manifests, so that it is not found unless they are all there is. */
const MAYBE_ELSEWHERE: readonly string[] = [
  VISIBILITY.unknownExport, SECURITY.unknownNamespace, GATEWAYS.unservedGateway, WORKLOADS.unknownRevision, WORKLOADS.unknownServiceAccount,
].map(({ code }) => code);

/** Compares our findings with Istio's in generated meshes, and checks what is known of each by how it was made. */
export async function compareGenerated(seed: number, count: number, analyst: Analyst): Promise<SuiteResult> {
  const comparisons: Comparison[] = [];
  for (const mesh of generatedMeshes(seed, count)) {
    const found = ourFindings(mesh);
    comparisons.push({ ...compare(mesh, await analyst.ask(mesh), found), remarks: [...remarksOn(mesh, found)] });
  }
  return { name: `generated meshes, seed ${seed}`, comparisons };
}

/** What is wrong with our findings, without asking Istio. */
export function* remarksOn(mesh: GeneratedMesh, found = ourFindings(mesh)): Iterable<string> {
  if (mesh.planted.length === 0) {
    const alarms = [...found, ...findingsAsUsersSeeThem(mesh)].filter(({ severity }) => severity !== 'info');
    yield* alarms.map(({ code, severity, path }) => `a good mesh has the ${severity} ${code} ${path}`);
  }
  // Several may hide one another.
  if (mesh.planted.length === 1) {
    const [planted] = mesh.planted;
    if (!found.some(({ code }) => code === planted)) {
      yield `the planted ${planted} is not found`;
    } else if (!MAYBE_ELSEWHERE.includes(planted) && !findingsAsUsersSeeThem(mesh).some(({ code }) => code === planted)) {
      yield `the planted ${planted} is found by those only who say that the manifests are all there is`;
    }
  }
  const lines = (findings: typeof found) => findings.filter(({ layer }) => layer === 'mesh').map(finding => `${finding.code} ${asWorkload(subjectOf(finding))}`).sort();
  const [made, bare] = [lines(found), lines(ourFindings({ ...mesh, objects: withPodsOnly(mesh.objects) }))];
  if (made.join() !== bare.join()) {
    yield `with Pods it has ${bare.filter(line => !made.includes(line)).join(', ') || 'less'} than with what makes them: ${made.filter(line => !bare.includes(line)).join(', ')}`;
  }
}
