import { Draft } from '../draft';

/** A VirtualService at the Gateway that hands a part of its requests on to another. */
export function delegates(draft: Draft): void {
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  // Routes to the others may go to their subsets.
  const plain = draft.services.filter(service => draft.all('DestinationRule').every(({ metadata: { namespace, name } }) =>
    namespace !== service.namespace || name !== service.name));
  if (gateway === undefined || plain.length === 0 || draft.random.chance(0.5)) {
    return;
  }
  const service = draft.random.pick(plain);
  const { namespace } = service;
  const route = [{ destination: { host: draft.hostOf(service, namespace), port: { number: service.ports[0].port } } }];
  draft.add('networking.istio.io/v1', 'VirtualService', namespace, 'root', {
    spec: {
      hosts: ['root.example.com'],
      gateways: [`${gateway.metadata.namespace}/${gateway.metadata.name}`],
      http: [{ match: [{ uri: { exact: '/health' } }], route }, { match: [{ uri: { prefix: '/part/' } }], delegate: { name: 'part' } }],
    },
  });
  draft.add('networking.istio.io/v1', 'VirtualService', namespace, 'part', {
    spec: { http: [{ match: [{ uri: { prefix: '/part/of/it' } }], route: structuredClone(route) }, { route: structuredClone(route) }] },
  });
}
