import { NO_UTF8 } from './sources';

/** Whether a text is one value of JSON, which kubectl then does not read as YAML. */
export function isJson(text: string): boolean {
  try {
    return /^\s*\{/.test(text) && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** Characters that JSON may have and YAML may not, but for line breaks and tabs in texts, which neither may have. */
const ONLY_IN_JSON = /[\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** JSON in words of YAML, line for line: without tabs between values, and with escapes for characters that YAML does not have. */
export function jsonAsYaml(json: string): string {
  return json.replace(/\t/g, ' ').replace(ONLY_IN_JSON, character =>
    character === NO_UTF8 ? '\\uFFFD' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The objects of a stream of JSON, one behind the other, each with the place where it begins; undefined where the stream is
 * anything else. kubectl takes what begins with a brace for such a stream first.
 */
export function splitJson(stream: string): { readonly text: string; readonly offset: number }[] | undefined {
  if (!/^\s*\{/.test(stream)) {
    return undefined;
  }
  const objects: { readonly text: string; readonly offset: number }[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: token, index } of stream.matchAll(/"(?:[^"\\]|\\[^])*"|[{}]|[^\s{}"]+/g)) {
    if (depth === 0 && token !== '{') {
      return undefined;
    }
    start = depth === 0 ? index : start;
    depth += token === '{' ? 1 : token === '}' ? -1 : 0;
    if (depth === 0) {
      objects.push({ text: stream.slice(start, index + 1), offset: start });
    }
  }
  return depth === 0 && objects.every(({ text }) => isJson(text)) ? objects : undefined;
}
