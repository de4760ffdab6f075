/*
 * Compares our control planes with the pinned Istio's, and ends with "N passed, N failed". Needs Go.
 *
 *   npx tsx tools/conformance/run-control-plane.ts [NAME PART]...
 *
 * With parts of names, only those installations are compared, and neither templates nor mesh configurations.
 */
import { buildReferee } from './build';
import { compareInstallations } from './suites/manifests';
import { compareMeshConfigs } from './suites/mesh-config';
import { compareTemplates } from './suites/templates';

const MAX_PRINTED = 20;
/** How many random mesh configurations are compared. */
const MESH_CONFIGS = 20000;

interface Count {
  passed: number;
  failed: number;
}

export function compareControlPlanes(parts: readonly string[] = []): Count {
  const count = { passed: 0, failed: 0 };
  installations(parts, count);
  if (parts.length === 0) {
    templates(count);
    meshConfigs(count);
  }
  return count;
}

/** What `istioctl manifest generate` prints. */
function installations(parts: readonly string[], count: Count): void {
  let [cases, objects, deliberate] = [0, 0, 0];
  for (const result of compareInstallations(parts)) {
    cases++;
    objects += result.objects;
    deliberate += result.deliberate;
    count[result.differences.length === 0 ? 'passed' : 'failed']++;
    result.differences.slice(0, MAX_PRINTED).forEach(({ object, path, theirs, ours }) =>
      console.log(`${result.name}: ${object} ${path}: Istio ${JSON.stringify(theirs)}, ours ${JSON.stringify(ours)}`));
  }
  console.log(`installations: ${objects} objects of ${cases} cases compared with istioctl's; ${deliberate} fields differ on purpose`);
}

/** What Istio's own injection and gateway controller make of templates. */
function templates(count: Count): void {
  for (const { name, passed, failed } of compareTemplates()) {
    count.passed += passed;
    count.failed += failed.length + (passed === 0 ? 1 : 0);
    failed.slice(0, MAX_PRINTED).forEach(test => console.log(`${name}: ${test} fails with our templates`));
    console.log(`templates: ${passed} of ${passed + failed.length} tests of ${name} pass with ours`);
  }
}

/** What istiod's own reader says of mesh configurations, those of this run's seed among them. */
function meshConfigs(count: Count): void {
  buildReferee();
  const { compared, refused, disagreements } = compareMeshConfigs(Date.now(), MESH_CONFIGS);
  count.passed += compared - disagreements.length;
  count.failed += disagreements.length;
  disagreements.slice(0, MAX_PRINTED).forEach(({ config, istio, ours }) => console.log(`${JSON.stringify(config)}: Istio ${istio}, ours ${ours}`));
  console.log(`mesh configurations: ${compared} compared, ${refused} refused by Istio`);
}

if (require.main === module) {
  const { passed, failed } = compareControlPlanes(process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
