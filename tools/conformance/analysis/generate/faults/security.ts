import { SECURITY } from '../../../../../src/analysis/catalogue/security';
import { Draft, Fault } from '../draft';

export const SECURITY_FAULTS: readonly Fault[] = [
  {
    code: SECURITY.idlePolicy.code,
    plant: draft => inObject(draft, 'AuthorizationPolicy', spec => { spec.selector = { matchLabels: { app: 'misspelt' } }; },
      ({ spec }) => spec.rules !== undefined && spec.targetRefs === undefined),
  },
  { code: SECURITY.unknownNamespace.code, plant: draft => inPolicy(draft, spec => { spec.rules[0].from[0].source = { namespaces: ['misspelt'] }; }) },
  { code: SECURITY.badMethod.code, plant: draft => inPolicy(draft, spec => { spec.rules[0].to = [{ operation: { methods: ['get'] } }]; }) },
  {
    code: SECURITY.badPrincipal.code,
    plant: draft => inPolicy(draft, spec => { spec.rules[0].from[0].source = { principals: ['spiffe://cluster.local/ns/shop/sa/default'] }; }),
  },
  { code: SECURITY.idleSelector.code, plant: draft => inObject(draft, 'RequestAuthentication', spec => { spec.selector = { matchLabels: { app: 'misspelt' } }; }, ({ spec }) => spec.selector !== undefined) },
  { code: SECURITY.unfindableKeys.code, plant: draft => inObject(draft, 'RequestAuthentication', spec => { spec.jwtRules = [{ issuer: 'someone@example.com' }]; }) },
  { code: SECURITY.severalPeerAuthentications.code, plant: twoPeerAuthentications },
  { code: SECURITY.plainToStrict.code, plant: plainToStrict },
  { code: SECURITY.unverifiedClaims.code, plant: claims },
  { code: SECURITY.callerOutside.code, plant: allowOutsider },
];

function inPolicy(draft: Draft, change: (spec: any) => void): boolean {
  return inObject(draft, 'AuthorizationPolicy', change, ({ spec }) => spec.rules?.[0]?.from !== undefined);
}

function inObject(draft: Draft, kind: string, change: (spec: any) => void, isFit?: (object: any) => boolean): boolean {
  const object = draft.pick(kind, isFit);
  if (object === undefined) {
    return false;
  }
  change(object.spec);
  return true;
}

function twoPeerAuthentications(draft: Draft): boolean {
  const object = draft.pick('PeerAuthentication');
  if (object === undefined) {
    return false;
  }
  draft.add(object.apiVersion, object.kind, object.metadata.namespace, 'again', { spec: { mtls: { mode: 'STRICT' } } });
  return true;
}

function plainToStrict(draft: Draft): boolean {
  const strict = draft.all('PeerAuthentication').filter(({ spec }) => spec.mtls.mode === 'STRICT').map(({ metadata }) => metadata.namespace);
  const rule = draft.pick('DestinationRule', ({ metadata, spec }) => strict.includes(metadata.namespace)
    && draft.services.some(({ namespace, name }) => namespace === metadata.namespace && [name, `${name}.${namespace}.svc.cluster.local`].includes(spec.host)));
  if (rule === undefined) {
    return false;
  }
  rule.spec.trafficPolicy = { tls: { mode: 'DISABLE' } };
  return true;
}

function claims(draft: Draft): boolean {
  const edge = draft.all('Deployment').some(({ metadata }) => metadata.namespace === 'edge');
  const virtualService = edge ? draft.pick('VirtualService', ({ spec }) => spec.gateways?.includes('edge/web') && spec.http?.[0]?.match === undefined) : undefined;
  if (virtualService?.spec.http?.[0] === undefined) {
    return false;
  }
  virtualService.spec.http[0].match = [{ headers: { '@request.auth.claims.group': { exact: 'admins' } } }];
  return true;
}

function allowOutsider(draft: Draft): boolean {
  const job = draft.pick('CronJob');
  if (job === undefined) {
    return false;
  }
  const { namespace } = job.metadata;
  const { metadata, spec } = job.spec.jobTemplate.spec.template;
  metadata.labels['sidecar.istio.io/inject'] = 'false';
  spec.serviceAccountName = 'outsider';
  draft.add('v1', 'ServiceAccount', namespace, 'outsider', {});
  draft.add('security.istio.io/v1', 'AuthorizationPolicy', namespace, 'outsider', {
    spec: { rules: [{ from: [{ source: { principals: [`cluster.local/ns/${namespace}/sa/outsider`] } }] }] },
  });
  return true;
}
