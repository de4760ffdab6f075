/** Whether a text is one value of JSON, which kubectl then does not read as YAML. */
export function isJson(text: string): boolean {
  try {
    return /^\s*\{/.test(text) && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
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
