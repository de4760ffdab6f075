import { JsonObject } from '../../../json';
import { Draft, DraftPort, DraftService } from '../draft';

/** VirtualServices for some services: for sidecars, or at the Gateway. */
export function routes(draft: Draft): void {
  const { random } = draft;
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  for (const service of draft.services.filter(() => random.chance(0.6))) {
    const { namespace, name } = service;
    const isPublic = gateway !== undefined && random.chance(0.4);
    if (!isPublic && !service.ports.some(port => isRead(port))) {
      continue; // sidecars would not ask its routes
    }
    draft.add('networking.istio.io/v1', 'VirtualService', namespace, name, {
      spec: {
        hosts: isPublic ? [`${name}-${namespace}.example.com`] : [draft.hostOf(service, namespace)],
        ...isPublic ? { gateways: [`${gateway.metadata.namespace}/${gateway.metadata.name}`] } : {},
        http: [{ route: destinationsOf(draft, service) }],
      },
    });
  }
}

/** Whether the proxies read requests on a port. */
function isRead({ name }: DraftPort): boolean {
  return /^(http|grpc)(-|$)/.test(name);
}

function destinationsOf(draft: Draft, service: DraftService): JsonObject[] {
  const { random } = draft;
  const host = draft.hostOf(service, service.namespace);
  const needsPort = service.ports.length > 1 || random.chance(0.5);
  const destination: JsonObject = { host, ...needsPort ? { port: { number: random.pick(service.ports).port } } : {} };
  const rule = draft.all('DestinationRule').find(({ metadata }) => metadata.namespace === service.namespace && metadata.name === service.name);
  if (rule === undefined || random.chance(0.3)) {
    return [{ destination }];
  }
  const weight = 100 / service.versions.length;
  return service.versions.map(subset => ({ destination: { ...destination, subset }, weight }));
}
