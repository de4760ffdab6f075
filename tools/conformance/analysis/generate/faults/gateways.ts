import { GATEWAYS } from '../../../../../src/analysis/catalogue/gateways';
import { Draft, Fault } from '../draft';

export const GATEWAY_FAULTS: readonly Fault[] = [
  { code: GATEWAYS.unservedGateway.code, plant: draft => spoil(draft, spec => { spec.selector = { app: 'misspelt' }; }) },
  { code: GATEWAYS.closedPort.code, plant: draft => spoil(draft, spec => { spec.servers[0].port.number = 7777; }) },
  { code: GATEWAYS.conflictingGateways.code, plant: serveTwice },
];

function spoil(draft: Draft, change: (spec: any) => void): boolean {
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  change(gateway.spec);
  return true;
}

function serveTwice(draft: Draft): boolean {
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  const { apiVersion, kind, metadata, ...body } = structuredClone(gateway);
  draft.add(apiVersion, kind, metadata.namespace, 'web-again', body);
  return true;
}
