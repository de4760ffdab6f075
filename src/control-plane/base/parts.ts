import { Resources } from '../values/global-values';
import { Tree } from '../values/tree';

/** A value, unless it is what stands for "nothing" in settings: the empty string, list or tree, 0 and false. */
export function unlessEmpty<T>(value: T | undefined): T | undefined {
  const isEmpty = value === undefined || value === null || value === '' || value === 0 || value === false
    || typeof value === 'object' && Object.keys(value).length === 0;
  return isEmpty ? undefined : value;
}

/** A list with parts that may be missing. */
export function listOf<T>(...items: (T | readonly T[] | undefined)[]): T[] {
  return items.flatMap(item => item === undefined ? [] : item as T);
}

/** A name with the revision behind it, if there is one. */
export function revisioned(name: string, revision: string): string {
  return revision === '' ? name : `${name}-${revision}`;
}

/** The revision by the name that labels have for it. */
export function revisionName(revision: string): string {
  return revision === '' ? 'default' : revision;
}

/** An environment variable of a container. */
export function variable(name: string, value: unknown): Tree {
  return { name, value: String(value) };
}

/** An environment variable, unless its value is empty. */
export function variableIfSet(name: string, value: string | undefined): Tree | undefined {
  return unlessEmpty(value) === undefined ? undefined : variable(name, value);
}

/** A variable for each entry, in the order of their names. */
export function variables(entries: Tree): Tree[] {
  return Object.keys(entries).sort().map(name => variable(name, entries[name]));
}

/** A variable that holds a field of the pod. */
export function fieldVariable(name: string, fieldPath: string): Tree {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

/** A variable that holds a request or limit of the container, in whole units. */
export function resourceVariable(name: string, resource: string): Tree {
  return { name, valueFrom: { resourceFieldRef: { resource, divisor: '1' } } };
}

/** The volume of the token by which pods show istiod who they are. */
export function tokenVolume(audience: string): Tree {
  return {
    name: 'istio-token',
    projected: { sources: [{ serviceAccountToken: { path: 'istio-token', expirationSeconds: 43200, audience } }] },
  };
}

/** Requests and limits without those that are not set. */
export function resourcesOf(resources: Resources): object {
  const amounts = (given: Tree | undefined) =>
    unlessEmpty(Object.fromEntries(Object.entries(given ?? {}).filter(([, amount]) => unlessEmpty(amount) !== undefined)));
  return { limits: amounts(resources.limits), requests: amounts(resources.requests) };
}

/** Every value of a tree of settings as a string, as annotations, labels and files have it. */
export function asStrings(tree: Tree): { [key: string]: string } {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, String(value)]));
}

/** The reference of an image: as it is if it names a registry, else made of its parts. */
export function imageOf(image: string, hub: string, tag: string | number, variant: string): string {
  return image.includes('/') ? image : `${hub}/${image}:${tag}${variant === '' ? '' : `-${variant}`}`;
}

/** The first of several settings that is set. */
export function firstSet<T>(...settings: (T | undefined)[]): T | undefined {
  return settings.find(setting => unlessEmpty(setting) !== undefined);
}
