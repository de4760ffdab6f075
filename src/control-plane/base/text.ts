import { Tree, isTree } from '../values/tree';

/** Plain data as the text of a YAML file, with sorted keys: the text stays the same when the order of settings changes. */
export function yamlText(data: unknown): string {
  return writer()(withoutUndefined(data), { sortMapEntries: true, lineWidth: 0, aliasDuplicateObjects: false, defaultStringType: 'PLAIN' }).trimEnd();
}

/** The writer is loaded with the first text: charts of a mesh alone have none. */
function writer(): typeof import('yaml').stringify {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('yaml').stringify;
}

/** Plain data as the text of a JSON file, with sorted keys. */
export function jsonText(data: unknown): string {
  return JSON.stringify(sorted(data), undefined, 2);
}

/** The same data without members that are undefined. */
export function withoutUndefined<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) {
    return data.map(sorted);
  }
  return isTree(data) ? Object.fromEntries(Object.keys(data).sort().map((key): [string, unknown] => [key, sorted((data as Tree)[key])])) : data;
}
