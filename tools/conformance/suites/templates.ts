import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { injectionTemplates } from '../../../src/control-plane/injection/templates';
import { buildIstioTests, sourcesOf } from '../build';

/** Where Istio's tests look for a template, and under which name. */
const TEMPLATES = 'manifests/charts/istio-control/istio-discovery/files';
const FILES: { readonly [template: string]: string } = { sidecar: 'injection-template', gateway: 'gateway-injection-template' };

/** A package of Istio whose tests compare what templates make with what it should be. */
interface TestedPackage {
  readonly path: string;
  readonly tests: string;
  /** Folders that its tests read. */
  readonly folders: readonly string[];
}

const PACKAGES: readonly TestedPackage[] = [
  {
    path: 'pkg/kube/inject',
    tests: '^(TestInjection|TestInjectionOlderVersion|TestMultipleInjectionTemplates|TestNativeSidecarAnnotationOverride|TestSkipUDPPorts|FuzzRunTemplate)$',
    folders: ['testdata'],
  },
  { path: 'pilot/pkg/config/kube/gatewaycommon', tests: '^TestConfigureIstioGateway$', folders: ['testdata'] },
];

export interface TemplateResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: readonly string[];
}

/** Runs Istio's own tests of its templates over ours. */
export function compareTemplates(): TemplateResult[] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'templates-'));
  try {
    layOut(root, sourcesOf('istio.io/istio/manifests'));
    return PACKAGES.map(tested => run(tested, root));
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

/** What the tests read of Istio, with our templates in the place of the original ones. */
function layOut(root: string, istio: string): void {
  for (const folder of ['manifests/charts', 'manifests/profiles', ...PACKAGES.flatMap(tested => tested.folders.map(name => `${tested.path}/${name}`))]) {
    fs.cpSync(path.join(istio, folder), path.join(root, folder), { recursive: true });
  }
  execFileSync('chmod', ['-R', 'u+w', root]);
  for (const [name, text] of Object.entries(injectionTemplates())) {
    const file = path.join(root, TEMPLATES, `${FILES[name] ?? name}.yaml`);
    if (!fs.existsSync(file)) {
      throw new Error(`${file}: Istio has no such template`);
    }
    fs.writeFileSync(file, text);
  }
}

function run({ path: name, tests }: TestedPackage, root: string): TemplateResult {
  const binary = buildIstioTests(name);
  const { stdout } = spawnSync(binary, ['-test.v', '-test.run', tests], {
    cwd: path.join(root, name),
    env: { ...process.env, REPO_ROOT: root },
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  const named = (outcome: string) => [...stdout.matchAll(new RegExp(`^ *--- ${outcome}: (\\S+)`, 'gm'))].map(match => match[1]);
  return { name, passed: named('PASS').length, failed: named('FAIL') };
}
