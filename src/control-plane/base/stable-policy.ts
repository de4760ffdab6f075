import { istioLabels } from './labels';
import { VALIDATED_GROUPS } from './validation-webhook';
import { Manifest } from '../../validation/manifest';

/** Kinds that are not stable as a whole. */
const UNSTABLE_KINDS = ['EnvoyFilter', 'WasmPlugin', 'ProxyConfig'];

/** Fields of Telemetry that are not stable: a list of the spec, and what no entry of it may have. */
const UNSTABLE_TELEMETRY = [
  ['tracing', 'useRequestIdForTraceSampling'],
  ['metrics', 'reportingInterval'],
  ['accessLogging', 'filter'],
] as const;

export interface StablePolicyOptions {
  readonly name: string;
  readonly binding: string;
  readonly revision?: string;
  readonly objectSelector?: object;
}

/** A policy of the API server that refuses kinds and fields of Istio which are not stable yet. */
export function stablePolicy({ name, binding, revision, objectSelector }: StablePolicyOptions): Manifest[] {
  const apiVersion = 'admissionregistration.k8s.io/v1';
  const labels = revision === undefined ? istioLabels('istiod') : { 'istio': 'istiod', 'istio.io/rev': revision, ...istioLabels('istiod') };
  return [
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name, labels },
      spec: {
        failurePolicy: 'Fail',
        matchConstraints: {
          resourceRules: [{ apiGroups: VALIDATED_GROUPS, apiVersions: ['*'], operations: ['CREATE', 'UPDATE'], resources: ['*'] }],
          objectSelector,
        },
        validations: refusals().map(expression => ({ expression: `!(${expression})` })),
      },
    },
    {
      apiVersion,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: binding },
      spec: { policyName: name, validationActions: ['Deny'] },
    },
  ];
}

/** Conditions (CEL) of which none may hold for an object. */
function refusals(): string[] {
  const isKind = (kind: string) => `object.kind == '${kind}'`;
  const telemetry = UNSTABLE_TELEMETRY.map(([list, field]) => `has(object.spec.${list}) && object.spec.${list}.exists(entry, has(entry.${field}))`);
  const trustDomains = ['trustDomains', 'notTrustDomains'].map(field => `has(peer.source.${field})`).join(' || ');
  const source = `has(rule.from) && rule.from.exists(peer, has(peer.source) && (${trustDomains}))`;
  return [
    ...UNSTABLE_KINDS.map(isKind),
    ...telemetry.map(condition => `${isKind('Telemetry')} && ${condition}`),
    `${isKind('AuthorizationPolicy')} && has(object.spec.rules) && object.spec.rules.exists(rule, ${source})`,
  ];
}
