import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { findingOf } from '../../finding';
import { Injector } from '../../model/control-plane';
import { picks } from '../../model/label-selector';
import { MeshModel } from '../../model/mesh-model';
import { Labels } from '../../model/read';

/** Webhooks that take the same pods of the same namespace, for some labels that Istio gives a meaning. */
export const overlappingWebhooks: Analyzer = {
  entry: WORKLOADS.overlappingWebhooks,

  analyze(mesh) {
    return [...overlaps(mesh)].map(([injector, others]) => {
      const [other] = [...others];
      return findingOf(WORKLOADS.overlappingWebhooks, injector.object, `${injector.path}.name`, {
        message: `it takes pods that ${other.object.metadata.name}/${other.name} takes too${others.size > 1 ? `, and ${others.size - 1} more do` : ''}`,
        fix: 'remove one, or let their selectors leave one another\'s pods out',
      }, [...new Set([...others].map(({ object }) => object))].filter(object => object !== injector.object));
    });
  },
};

function overlaps(mesh: MeshModel): Map<Injector, Set<Injector>> {
  const { injectors, revisions } = mesh.controlPlane;
  const found = new Map<Injector, Set<Injector>>();
  for (const ofNamespace of injectors.length < 2 ? [] : combinations('istio-injection', ['enabled', 'disabled'], revisions)) {
    const candidates = injectors.filter(({ namespaceSelector }) => picks(namespaceSelector, ofNamespace));
    for (const ofPod of candidates.length < 2 ? [] : combinations('sidecar.istio.io/inject', ['true', 'false'], revisions)) {
      const taking = candidates.filter(({ objectSelector }) => picks(objectSelector, ofPod));
      for (const one of taking) {
        taking.filter(other => other !== one).forEach(other => found.set(one, (found.get(one) ?? new Set()).add(other)));
      }
    }
  }
  return found;
}

/** All that a namespace or pod can say of its proxies. */
function combinations(label: string, values: readonly string[], revisions: ReadonlySet<string>): Labels[] {
  const bases: Labels[] = [{}, ...values.map(value => ({ [label]: value }))];
  return [...bases, ...[...revisions].flatMap(revision => bases.map(base => ({ ...base, 'istio.io/rev': revision })))];
}
