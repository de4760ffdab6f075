import { GATEWAY_API } from '../../../../../src/analysis/catalogue/gateway-api';
import { Draft, Fault } from '../draft';

export const GATEWAY_API_FAULTS: readonly Fault[] = [
  { code: GATEWAY_API.unknownParent.code, plant: draft => inRoute(draft, spec => { spec.parentRefs[0].name = 'misspelt'; }) },
  { code: GATEWAY_API.unknownBackend.code, plant: draft => inRoute(draft, spec => { spec.rules[0].backendRefs[0].name = 'misspelt'; }) },
  { code: GATEWAY_API.unattachedRoute.code, plant: draft => inRoute(draft, spec => { spec.hostnames = ['shop.example.org']; }) },
  { code: GATEWAY_API.oldDefinition.code, plant: oldDefinition },
  { code: GATEWAY_API.noGrant.code, plant: draft => inGrant(draft, spec => { spec.from[0].kind = 'TLSRoute'; }) },
  { code: GATEWAY_API.unknownCertificate.code, plant: draft => inListener(draft, listener => { listener.tls.certificateRefs[0].name = 'misspelt'; }) },
];

function inGrant(draft: Draft, change: (spec: any) => void): boolean {
  const grant = draft.pick('ReferenceGrant');
  if (grant !== undefined) change(grant.spec);
  return grant !== undefined;
}

function inListener(draft: Draft, change: (listener: any) => void): boolean {
  const listener = draft.all('Gateway', 'gateway.networking.k8s.io').flatMap(({ spec }) => spec.listeners).find(({ tls }) => tls?.certificateRefs !== undefined);
  if (listener !== undefined) change(listener);
  return listener !== undefined;
}

function inRoute(draft: Draft, change: (spec: any) => void): boolean {
  const route = draft.pick('HTTPRoute', ({ spec }) => spec.parentRefs[0].kind !== 'Service');
  if (route === undefined) {
    return false;
  }
  change(route.spec);
  return true;
}

function oldDefinition(draft: Draft): boolean {
  draft.add('apiextensions.k8s.io/v1', 'CustomResourceDefinition', undefined, 'tcproutes.gateway.networking.k8s.io', {
    spec: {
      group: 'gateway.networking.k8s.io',
      names: { kind: 'TCPRoute', plural: 'tcproutes' },
      scope: 'Namespaced',
      versions: [{ name: 'v1alpha2', served: true, storage: true }],
    },
  }, { annotations: { 'gateway.networking.k8s.io/bundle-version': 'v1.4.0' } });
  return true;
}
