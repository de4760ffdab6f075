import { parse } from 'yaml';
import { Json, JsonObject } from '../json';

/** Labels by which installers find again what they installed. Nothing of Istio or Kubernetes acts on them. */
const BOOKKEEPING_LABELS = [
  'app.kubernetes.io/instance', 'app.kubernetes.io/managed-by', 'app.kubernetes.io/version', 'chart', 'endpointslice.kubernetes.io/managed-by',
  'helm.sh/chart', 'heritage', 'install.operator.istio.io/owning-resource', 'operator.istio.io/component', 'release',
];
const BOOKKEEPING_ANNOTATIONS = ['helm.sh/resource-policy'];

/** Entries of ConfigMaps that are files: their texts may differ where what they say does not. */
const FILES = ['mesh', 'meshNetworks', 'config', 'values', 'original-values', 'merged-values', 'AMBIENT_ENABLEMENT_SELECTOR'];

/** Maps whose values are quantities. */
const QUANTITIES = ['limits', 'requests'];

/** An object as the cluster would see it, without what carries no meaning. */
export function normalized(object: JsonObject): JsonObject {
  const known = withoutBookkeeping(withoutNulls(object)) as JsonObject;
  switch (known.kind) {
    case 'ConfigMap':
      return { ...known, data: filesOf(known.data as JsonObject) };
    case 'Role':
    case 'ClusterRole':
      return { ...known, rules: asSet((known.rules as JsonObject[]).map(setsOf)) };
    default:
      return known;
  }
}

/** A rule whose lists are in one order: what is allowed does not depend on it. */
function setsOf(rule: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(rule).sort().map(key => [key, asSet(rule[key] as string[])]));
}

function asSet<T>(values: readonly T[]): T[] {
  return [...values].sort((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

/** The name of an object, which no other object has. */
export function identityOf({ kind, metadata }: JsonObject): string {
  const { namespace, name } = metadata as { namespace?: string; name: string };
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Kubernetes takes null for absent, and a number for the quantity that it spells. */
function withoutNulls(value: unknown, parent = ''): unknown {
  if (Array.isArray(value)) {
    return value.map(item => withoutNulls(item));
  }
  if (typeof value !== 'object' || value === null) {
    return QUANTITIES.includes(parent) ? String(value) : value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([, member]) => member !== null)
    .map(([key, member]) => [key, withoutNulls(member, QUANTITIES.includes(parent) ? parent : key)] as const)
    .filter(([key, member]) => !isMeaningless(key, member)));
}

/** No affinity, no labels, no volumes. */
const EMPTY_IS_ABSENT = [
  'affinity', 'annotations', 'args', 'env', 'injectedAnnotations', 'labels', 'nodeAffinity', 'volumeMounts', 'volumes',
];

/** What says nothing although it is there. */
function isMeaningless(key: string, value: unknown): boolean {
  const isEmpty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isEmpty && EMPTY_IS_ABSENT.includes(key);
}

function withoutBookkeeping(value: unknown, parent = ''): unknown {
  if (Array.isArray(value)) {
    return value.map(item => withoutBookkeeping(item));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const dropped = parent === 'labels' ? BOOKKEEPING_LABELS : parent === 'annotations' ? BOOKKEEPING_ANNOTATIONS
    // The only version that a reference to a field of a pod has.
    : parent === 'fieldRef' ? ['apiVersion'] : [];
  const entries = Object.entries(value)
    .filter(([key]) => !dropped.includes(key))
    .map(([key, member]) => [key, withoutBookkeeping(member, key)] as const);
  return Object.fromEntries(entries.filter(([key, member]) => !isMeaningless(key, member)));
}

function filesOf(data: JsonObject = {}): JsonObject {
  const contentOf = (key: string, text: Json) => FILES.includes(key) ? withoutNulls(parse(text as string)) as Json : text;
  return Object.fromEntries(Object.entries(data).map(([key, text]) => [key, contentOf(key, text)]));
}
