import { Istiod, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { asStrings, revisionName, revisioned, unlessEmpty } from '../base/parts';

/** A condition on labels. */
interface Expression {
  readonly key: string;
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Namespaces that no pods of users are in. */
const OF_THE_CLUSTER = ['kube-system', 'kube-public', 'kube-node-lease', 'local-path-storage'];

const isAbsent = (key: string): Expression => ({ key, operator: 'DoesNotExist' });
const isOneOf = (key: string, ...values: string[]): Expression => ({ key, operator: 'In', values });
const isNoneOf = (key: string, ...values: string[]): Expression => ({ key, operator: 'NotIn', values });

const REVISION = 'istio.io/rev';
const NAMESPACE_SWITCH = 'istio-injection';
const POD_SWITCH = 'sidecar.istio.io/inject';
const POD_IS_WILLING = isNoneOf(POD_SWITCH, 'false');
const NAMESPACE_SAYS_NOTHING = [isAbsent(NAMESPACE_SWITCH), isAbsent(REVISION)];

/** The webhook that adds proxies to the pods of a revision. */
export function injectionWebhook(istiod: Istiod): Manifest {
  const { values: { revision } } = istiod;
  return configuration(istiod, revisioned('istio-sidecar-injector', revision), {}, [
    ...ofRevision(istiod, revisionName(revision)),
    ...revision === '' ? withoutRevision(istiod) : [],
  ]);
}

/** The webhook that adds proxies to the pods of a tag. */
export function tagWebhook(istiod: Istiod, tag: string): Manifest {
  return configuration(istiod, `istio-revision-tag-${tag}`, { 'istio.io/tag': tag }, [
    ...ofRevision(istiod, tag),
    ...tag === 'default' ? withoutRevision(istiod) : [],
  ]);
}

function configuration(istiod: Istiod, name: string, labels: { [label: string]: string }, webhooks: object[]): Manifest {
  const { namespace, values: { sidecarInjectorWebhookAnnotations } } = istiod;
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'MutatingWebhookConfiguration',
    metadata: {
      name: namespace === 'istio-system' ? name : `${name}-${namespace}`,
      labels: revisionLabels(istiod, { app: 'sidecar-injector', ...labels }),
      annotations: unlessEmpty(asStrings(sidecarInjectorWebhookAnnotations)),
    },
    webhooks,
  };
}

/** Namespaces, and pods of namespaces that say nothing, which name the revision. */
function ofRevision(istiod: Istiod, name: string): object[] {
  return [
    webhook(istiod, 'rev.namespace.', [isOneOf(REVISION, name), isAbsent(NAMESPACE_SWITCH)], [POD_IS_WILLING]),
    webhook(istiod, 'rev.object.', [isAbsent(REVISION), isAbsent(NAMESPACE_SWITCH)], [POD_IS_WILLING, isOneOf(REVISION, name)]),
  ];
}

/** Namespaces and pods that ask for injection without naming a revision: the default one serves them. */
function withoutRevision(istiod: Istiod): object[] {
  const { sidecarInjectorWebhook: { enableNamespacesByDefault } } = istiod.values;
  return [
    webhook(istiod, 'namespace.', [isOneOf(NAMESPACE_SWITCH, 'enabled')], [POD_IS_WILLING]),
    webhook(istiod, 'object.', NAMESPACE_SAYS_NOTHING, [isOneOf(POD_SWITCH, 'true'), isAbsent(REVISION)]),
    ...enableNamespacesByDefault
      ? [webhook(istiod, 'auto.', [...NAMESPACE_SAYS_NOTHING, isNoneOf('kubernetes.io/metadata.name', ...OF_THE_CLUSTER)],
        [isAbsent(POD_SWITCH), isAbsent(REVISION)])]
      : [],
  ];
}

function webhook({ namespace, values }: Istiod, prefix: string, namespaces: readonly Expression[], pods: readonly Expression[]): object {
  const { istiodRemote: { injectionURL, injectionPath, injectionCABundle }, sidecarInjectorWebhook, revision } = values;
  return {
    name: `${prefix}sidecar-injector.istio.io`,
    clientConfig: {
      ...injectionURL === ''
        ? { service: { name: revisioned('istiod', revision), namespace, path: injectionPath, port: 443 } }
        : { url: injectionURL },
      caBundle: unlessEmpty(injectionCABundle),
    },
    sideEffects: 'None',
    rules: [{ operations: ['CREATE'], apiGroups: [''], apiVersions: ['v1'], resources: ['pods'] }],
    failurePolicy: 'Fail',
    reinvocationPolicy: sidecarInjectorWebhook.reinvocationPolicy,
    admissionReviewVersions: ['v1'],
    namespaceSelector: { matchExpressions: namespaces },
    objectSelector: { matchExpressions: pods },
  };
}
