import * as path from 'path';
import { goBuild } from '../../go-build';

/** The programs that referee the addons, by the package and the module that they are built from. */
const PROGRAMS = {
  checker: ['prometheus', './checker'],
  promtool: ['prometheus', 'github.com/prometheus/prometheus/cmd/promtool'],
  prometheus: ['prometheus', 'github.com/prometheus/prometheus/cmd/prometheus'],
  jaeger: ['jaeger', 'github.com/jaegertracing/jaeger/cmd/jaeger'],
  collector: ['jaeger', './collector'],
  kiali: ['kiali', '.'],
} as const;

export type Program = keyof typeof PROGRAMS;

/** Of all that Prometheus can look for targets in, our configuration needs Kubernetes alone; the clouds take longer to build than all the rest. */
const TAGS = 'remove_all_sd,enable_kubernetes_sd';

/** The path of a program, which is built unless that is done. The first time takes minutes. */
export function addonProgram(program: Program): string {
  const [module, from] = PROGRAMS[program];
  return goBuild({ name: path.join('addons', program), module: `conformance/addons/${module}`, package: from, tags: TAGS });
}

/** Builds all of them. */
export function buildPrograms(): void {
  (Object.keys(PROGRAMS) as Program[]).forEach(addonProgram);
}
