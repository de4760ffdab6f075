import * as path from 'path';
import { CACHE, goBuild } from '../../go-build';

/** The programs that referee the addons, by the package and the module that they are built from. */
const PROGRAMS = {
  checker: ['prometheus', './checker'],
  promtool: ['prometheus', 'github.com/prometheus/prometheus/cmd/promtool'],
  prometheus: ['prometheus', 'github.com/prometheus/prometheus/cmd/prometheus'],
  jaeger: ['jaeger', 'github.com/jaegertracing/jaeger/cmd/jaeger'],
} as const;

export type Program = keyof typeof PROGRAMS;

/** Its name in the cache. */
function nameOf(program: string): string {
  return path.join('addons', program);
}

export function pathOf(program: Program): string {
  return path.join(CACHE, nameOf(program));
}

/** Of all that Prometheus can look for targets in, our configuration needs Kubernetes alone; the clouds take longer to build than all the rest. */
const TAGS = 'remove_all_sd,enable_kubernetes_sd';

/** Builds the programs unless that is done. The first time takes minutes. */
export function buildPrograms(): void {
  for (const [program, [module, from]] of Object.entries(PROGRAMS)) {
    goBuild({ name: nameOf(program), module: `conformance/addons/${module}`, package: from, tags: TAGS });
  }
}
