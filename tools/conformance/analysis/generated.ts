import { Analyst } from './analyst';
import { Comparison, compare } from './compare';
import { GeneratedMesh, generatedMeshes } from './generate/meshes';
import { findingsAsUsersSeeThem, ourFindings, subjectOf } from './ours';
import { SuiteResult } from './suite';
import { asWorkload, withPodsOnly } from './variants';

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
  if (mesh.planted.length === 1 && !found.some(({ code }) => code === mesh.planted[0])) {
    yield `the planted ${mesh.planted[0]} is not found`;
  }
  const lines = (findings: typeof found) => findings.filter(({ layer }) => layer === 'mesh').map(finding => `${finding.code} ${asWorkload(subjectOf(finding))}`).sort();
  const [made, bare] = [lines(found), lines(ourFindings({ ...mesh, objects: withPodsOnly(mesh.objects) }))];
  if (made.join() !== bare.join()) {
    yield `with Pods it has ${bare.filter(line => !made.includes(line)).join(', ') || 'less'} than with what makes them: ${made.filter(line => !bare.includes(line)).join(', ')}`;
  }
}
