import { Draft } from '../draft';

/** DestinationRules for some services, with a subset for each version that runs. */
export function destinationRules(draft: Draft): void {
  for (const service of draft.services.filter(() => draft.random.chance(0.6))) {
    draft.add('networking.istio.io/v1', 'DestinationRule', service.namespace, service.name, {
      spec: {
        host: draft.hostOf(service, service.namespace),
        subsets: service.versions.map(version => ({ name: version, labels: { version } })),
      },
    });
  }
}
