import { GATEWAY_API } from '../../../../../src/analysis/catalogue/gateway-api';
import { Draft, Fault } from '../draft';

export const GATEWAY_API_FAULTS: readonly Fault[] = [
  { code: GATEWAY_API.unknownParent.code, plant: draft => inRoute(draft, spec => { spec.parentRefs[0].name = 'misspelt'; }) },
  { code: GATEWAY_API.unknownBackend.code, plant: draft => inRoute(draft, spec => { spec.rules[0].backendRefs[0].name = 'misspelt'; }) },
  { code: GATEWAY_API.unattachedRoute.code, plant: draft => inRoute(draft, spec => { spec.hostnames = ['shop.example.org']; }) },
  { code: GATEWAY_API.oldDefinition.code, plant: oldDefinition },
];

function inRoute(draft: Draft, change: (spec: any) => void): boolean {
  const route = draft.pick('HTTPRoute');
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
