/*
 * Reading of objects that no schema of ours has judged, such as Services and Deployments: files may hold anything, and what
 * is not of the form expected counts as absent.
 */

/** Labels, annotations and other maps of texts. */
export interface Labels {
  readonly [name: string]: string;
}

interface Members {
  readonly [name: string]: unknown;
}

/** A member of what may be an object, at a path such as `spec`, `template`. */
export function at(value: unknown, ...path: string[]): unknown {
  let inner = value;
  for (const name of path) {
    if (!isMembers(inner) || !Object.hasOwn(inner, name)) {
      return undefined;
    }
    inner = inner[name];
  }
  return inner;
}

export function textAt(value: unknown, ...path: string[]): string | undefined {
  const text = at(value, ...path);
  return typeof text === 'string' ? text : undefined;
}

export function numberAt(value: unknown, ...path: string[]): number | undefined {
  const number = at(value, ...path);
  return typeof number === 'number' ? number : undefined;
}

export function flagAt(value: unknown, ...path: string[]): boolean {
  return at(value, ...path) === true;
}

export function listAt(value: unknown, ...path: string[]): unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
}

/** A map of texts; entries that are no texts are left out. */
export function labelsAt(value: unknown, ...path: string[]): Labels {
  const labels = at(value, ...path);
  if (!isMembers(labels)) {
    return {};
  }
  return isLabels(labels) ? labels : Object.fromEntries(Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function isLabels(members: Members): members is Labels {
  return Object.values(members).every(value => typeof value === 'string');
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
