import { execFileSync } from 'child_process';
import * as path from 'path';
import { GO_ENV } from '../build';

const ROOT = path.join(__dirname, '..', '..', '..');
const MODULES = path.join(ROOT, 'conformance', 'addons');
const CACHE = path.join(ROOT, 'node_modules', '.cache', 'cdk8s-istio', 'addons');

/** The programs that referee the addons, by the package and the module that they are built from. */
const PROGRAMS = {
  checker: ['prometheus', './checker'],
  promtool: ['prometheus', 'github.com/prometheus/prometheus/cmd/promtool'],
  prometheus: ['prometheus', 'github.com/prometheus/prometheus/cmd/prometheus'],
  jaeger: ['jaeger', 'github.com/jaegertracing/jaeger/cmd/jaeger'],
} as const;

export type Program = keyof typeof PROGRAMS;

export function pathOf(program: Program): string {
  return path.join(CACHE, program);
}

/** Of all that Prometheus can look for targets in, our configuration needs Kubernetes alone; the clouds take longer to build than all the rest. */
const TAGS = 'remove_all_sd,enable_kubernetes_sd';

/** Builds the programs; Go itself knows whether there is anything to do. The first time takes minutes. */
export function buildPrograms(): void {
  for (const [program, [module, from]] of Object.entries(PROGRAMS)) {
    execFileSync('go', ['build', '-trimpath', '-tags', TAGS, '-ldflags', '-s -w', '-o', pathOf(program as Program), from], {
      cwd: path.join(MODULES, module), env: GO_ENV, stdio: 'inherit',
    });
  }
}

/** The folder of the pinned Istio in Go's cache of modules; asking for the module itself would ask the proxy for what it has not. */
export function istioDir(): string {
  return execFileSync('go', ['list', '-f', '{{.Module.Dir}}', 'istio.io/istio/pkg/version'], {
    cwd: path.join(ROOT, 'conformance'), env: GO_ENV, encoding: 'utf8',
  }).trim();
}
