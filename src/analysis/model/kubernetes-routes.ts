import { KIND, kindKey } from './kinds';
import { Objects } from './objects';
import { at, listAt, numberAt, textAt } from './read';
import { Manifest, namespaceOf } from '../../validation/manifest';
import { item } from '../../validation/path';

/** An object that one of Gateway API names. */
export interface KubernetesReference {
  /** As `KIND` has it. */
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly port?: number;
  /** The listener or port by name. */
  readonly section?: string;
  readonly path: string;
}

/** A route of Gateway API, of any kind. */
export interface KubernetesRoute {
  readonly object: Manifest;
  readonly kind: string;
  readonly namespace: string;
  readonly hostnames: readonly string[];
  readonly parents: readonly KubernetesReference[];
  readonly backends: readonly KubernetesReference[];
}

export const ROUTE_KINDS: readonly string[] = [KIND.HTTPRoute, KIND.GRPCRoute, KIND.TLSRoute, KIND.TCPRoute];
const GATEWAY_API = 'gateway.networking.k8s.io';

/** The routes of Gateway API. */
export function kubernetesRoutes(objects: Objects): KubernetesRoute[] {
  return ROUTE_KINDS.flatMap(kind => objects.all(kind).map(object => routeFrom(object, kind)));
}

function routeFrom(object: Manifest, kind: string): KubernetesRoute {
  const namespace = namespaceOf(object);
  return {
    object,
    kind,
    namespace,
    hostnames: listAt(object.spec, 'hostnames').filter(host => typeof host === 'string'),
    parents: listAt(object.spec, 'parentRefs').map((ref, index) => referenceFrom(ref, namespace, item('spec.parentRefs', index), GATEWAY_API, 'Gateway')),
    backends: listAt(object.spec, 'rules').flatMap((rule, index) => backendsOf(rule, namespace, item('spec.rules', index))),
  };
}

function backendsOf(rule: unknown, namespace: string, path: string): KubernetesReference[] {
  const routed = listAt(rule, 'backendRefs').map((ref, index) => ({ ref, path: item(`${path}.backendRefs`, index) }));
  const mirrored = listAt(rule, 'filters').flatMap((filter, index) => {
    const ref = at(filter, 'requestMirror', 'backendRef');
    return ref === undefined ? [] : [{ ref, path: `${item(`${path}.filters`, index)}.requestMirror.backendRef` }];
  });
  return [...routed, ...mirrored].map(({ ref, path: place }) => referenceFrom(ref, namespace, place, '', 'Service'));
}

function referenceFrom(ref: unknown, own: string, path: string, defaultGroup: string, defaultKind: string): KubernetesReference {
  const group = textAt(ref, 'group') ?? defaultGroup;
  return {
    kind: kindKey(group === '' || group === 'core' ? '' : `${group}/`, textAt(ref, 'kind') ?? defaultKind),
    namespace: textAt(ref, 'namespace') ?? own,
    name: textAt(ref, 'name') ?? '',
    port: numberAt(ref, 'port'),
    section: textAt(ref, 'sectionName'),
    path,
  };
}
