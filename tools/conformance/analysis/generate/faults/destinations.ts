import { DESTINATIONS } from '../../../../../src/analysis/catalogue/destinations';
import { Draft, Fault } from '../draft';

export const DESTINATION_FAULTS: readonly Fault[] = [
  { code: DESTINATIONS.unknownHost.code, plant: draft => spoil(draft, destination => { destination.host = 'misspelt'; }) },
  { code: DESTINATIONS.unknownSubset.code, plant: draft => spoil(draft, destination => { destination.subset = 'v9'; }) },
  { code: DESTINATIONS.unknownPort.code, plant: draft => spoil(draft, destination => { destination.port = { number: 7777 }; }) },
  { code: DESTINATIONS.portNeeded.code, plant: forgetPort },
  { code: DESTINATIONS.emptySubset.code, plant: emptySubset },
  { code: DESTINATIONS.subsetOfAll.code, plant: draft => inRule(draft, ({ subsets }) => { subsets.push({ name: 'all' }); }) },
  { code: DESTINATIONS.conflictingRules.code, plant: ruleTwice },
  { code: DESTINATIONS.unknownRuleHost.code, plant: draft => inRule(draft, spec => { spec.host = 'misspelt'; }) },
  { code: DESTINATIONS.ignoredRule.code, plant: ruleElsewhere },
  { code: DESTINATIONS.unusedSubset.code, plant: forgetSubset },
  { code: DESTINATIONS.subsetNotAtGateway.code, plant: bypassSubsets },
  { code: DESTINATIONS.headlessPolicy.code, plant: balanceHeadless },
  { code: DESTINATIONS.loneWeight.code, plant: draft => inRoute(draft, route => { route.splice(0, route.length, { ...route[0], weight: 20 }); }) },
  {
    code: DESTINATIONS.repeatedDestination.code,
    plant: draft => inRoute(draft, route => {
      route.splice(0, route.length, { ...route[0], weight: 20 }, { ...structuredClone(route[0]), weight: 80 });
    }),
  },
  { code: DESTINATIONS.missingWeight.code, plant: draft => inRoute(draft, forgetWeight) },
];

/** A route with two destinations, of which one has no weight. */
function forgetWeight(route: any[]): void {
  const [{ destination }] = route;
  route.splice(0, route.length, { destination }, { destination: { ...destination }, weight: 80, headers: { request: { set: { 'x-share': 'large' } } } });
}

function spoil(draft: Draft, change: (destination: any) => void): boolean {
  const virtualService = draft.pick('VirtualService', ({ spec }) => spec.http?.[0].route !== undefined);
  if (virtualService === undefined) {
    return false;
  }
  change(draft.random.pick<any>(virtualService.spec.http[0].route).destination);
  return true;
}

function forgetPort(draft: Draft): boolean {
  const several = draft.services.filter(({ ports }) => ports.length > 1);
  const virtualService = draft.pick('VirtualService', ({ metadata }) =>
    several.some(({ namespace, name }) => namespace === metadata.namespace && name === metadata.name));
  const destination = virtualService?.spec.http?.[0].route?.[0].destination;
  if (destination?.port === undefined) {
    return false;
  }
  delete destination.port;
  return true;
}

function inRoute(draft: Draft, change: (route: any[]) => void): boolean {
  const virtualService = draft.pick('VirtualService', ({ spec }) => spec.http?.[0].route !== undefined);
  if (virtualService === undefined) {
    return false;
  }
  change(virtualService.spec.http[0].route);
  return true;
}

function inRule(draft: Draft, change: (spec: any) => void): boolean {
  const rule = draft.pick('DestinationRule', ({ spec }) => spec.subsets !== undefined);
  if (rule === undefined) {
    return false;
  }
  change(rule.spec);
  return true;
}

/** Of pods: machines may come by themselves, so nobody knows which labels they have. */
function emptySubset(draft: Draft): boolean {
  const rule = draft.pick('DestinationRule', ({ spec }) => spec.subsets !== undefined && !spec.host.endsWith('.example.internal'));
  if (rule !== undefined) rule.spec.subsets[0].labels = { version: 'v9' };
  return rule !== undefined;
}

function ruleTwice(draft: Draft): boolean {
  const rule = draft.pick('DestinationRule', ({ spec }) => spec.subsets !== undefined);
  if (rule === undefined) {
    return false;
  }
  const { apiVersion, kind, metadata, ...body } = structuredClone(rule);
  draft.add(apiVersion, kind, metadata.namespace, `${metadata.name}-again`, body);
  return true;
}

/** The rule that a route goes by, with the route, if there are any. */
function ruled(draft: Draft): { readonly rule: any; readonly virtualService: any } | undefined {
  const virtualService = draft.pick('VirtualService', ({ metadata, spec }) => spec.http?.[0].route?.[0].destination.subset !== undefined
    && draft.all('DestinationRule').some(rule => rule.metadata.name === metadata.name && rule.metadata.namespace === metadata.namespace));
  const rule = draft.all('DestinationRule').find(({ metadata }) =>
    metadata.name === virtualService?.metadata.name && metadata.namespace === virtualService.metadata.namespace);
  return rule === undefined ? undefined : { rule, virtualService };
}

function ruleElsewhere(draft: Draft): boolean {
  const found = ruled(draft);
  if (found === undefined) {
    return false;
  }
  const { metadata, spec } = found.rule;
  spec.host = `${metadata.name}.${metadata.namespace}.svc.cluster.local`;
  metadata.namespace = 'elsewhere';
  return true;
}

function forgetSubset(draft: Draft): boolean {
  const found = ruled(draft);
  found?.rule.spec.subsets.push({ name: 'spare', labels: found.rule.spec.subsets[0].labels, trafficPolicy: { loadBalancer: { simple: 'RANDOM' } } });
  return found !== undefined;
}

function bypassSubsets(draft: Draft): boolean {
  const [gateway] = draft.all('Gateway', 'networking.istio.io');
  const virtualService = ruled(draft)?.virtualService;
  if (gateway === undefined || virtualService === undefined || virtualService.spec.gateways !== undefined) {
    return false;
  }
  const { metadata: { namespace }, spec } = virtualService;
  const { subset: _, ...destination } = spec.http[0].route[0].destination;
  spec.hosts = [destination.host];
  draft.add('networking.istio.io/v1', 'VirtualService', namespace, 'bypass', {
    spec: { hosts: ['bypass.example.com'], gateways: [`${gateway.metadata.namespace}/${gateway.metadata.name}`], http: [{ route: [{ destination }] }] },
  });
  return true;
}

function balanceHeadless(draft: Draft): boolean {
  const rule = draft.pick('DestinationRule', ({ metadata }) => draft.all('VirtualService').every(({ metadata: other }) => other.name !== metadata.name)
    && draft.services.some(({ namespace, name }) => namespace === metadata.namespace && name === metadata.name));
  const service = draft.all('Service').find(({ metadata }) => metadata.name === rule?.metadata.name && metadata.namespace === rule.metadata.namespace);
  if (service === undefined) {
    return false;
  }
  service.spec.clusterIP = 'None';
  rule.spec.trafficPolicy = { loadBalancer: { simple: 'RANDOM' } };
  return true;
}
