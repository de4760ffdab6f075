import { ApiObject, JsonPatch } from 'cdk8s';

/** One operation of a JSON patch; cdk8s keeps patches to itself, so their form is asked, not trusted. */
interface Operation {
  readonly path?: unknown;
}

/**
 * Tells the paths that an object's own JSON patches write to: whoever patches means it, so a field there may be newer than
 * the schema. Undefined for an object without patches.
 */
export function patchedFields(apiObject: ApiObject): ((path: string) => boolean) | undefined {
  const { patches = [] } = apiObject as unknown as { patches?: JsonPatch[] };
  if (patches.length === 0) {
    return undefined;
  }
  const written = patches
    .map(patch => ((patch as unknown as { _toJson?(): Operation })._toJson?.() ?? {}).path)
    .filter((pointer): pointer is string => typeof pointer === 'string')
    .map(keysOfPointer);
  return written.length === 0 ? undefined : path => written.some(keys => startsWith(keysOfPath(path), keys));
}

function keysOfPointer(pointer: string): string[] {
  return pointer.split('/').slice(1).map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The keys of a path such as `spec.http[0].headers["x-a"]`. */
function keysOfPath(path: string): string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)]
    .map(([, quoted, index, word]) => quoted === undefined ? index ?? word : JSON.parse(`"${quoted}"`));
}

/** Whether a path lies at or below a pointer; `-` in a pointer is the end of a list, wherever that was. */
function startsWith(path: string[], pointer: string[]): boolean {
  return pointer.every((key, index) => key === path[index] || key === '-');
}
