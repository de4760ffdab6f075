import { OperatorError } from './operator-spec';
import { Tree } from './tree';

/** Settings that are strings though they look like numbers or switches. */
const STRINGS = ['tag', 'revision', 'compatibilityVersion', 'values.compatibilityVersion', 'values.revision', 'values.global.tag'];
const STRINGS_BELOW = ['meshConfig.defaultConfig.proxyMetadata.', 'values.meshConfig.defaultConfig.proxyMetadata.'];

/** Lays flags such as `values.global.logAsJson=true` over the spec of an IstioOperator, as `istioctl manifest generate --set` does. */
export function withFlags(spec: Tree, flags: readonly string[]): Tree {
  const asked = structuredClone(spec) as Draft;
  for (const flag of flags) {
    const at = flag.indexOf('=');
    if (at < 1) {
      throw new OperatorError(`${flag}: use path=value`);
    }
    const path = flag.slice(0, at).trim();
    put(asked, segmentsOf(path), valueOf(path, flag.slice(at + 1).trim()), flag);
  }
  return asked;
}

interface Draft {
  [key: string]: unknown;
}

/** The keys of a path: dots apart them, unless a backslash is before the dot; a number in brackets is a place in a list. */
function segmentsOf(path: string): (string | number)[] {
  return (path.match(/(?:\\.|[^.\\])+/g) ?? []).flatMap(part => {
    const [, key, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part.replaceAll('\\.', '.'))!;
    return index === undefined ? [key] : key === '' ? [Number(index)] : [key, Number(index)];
  });
}

function valueOf(path: string, text: string): unknown {
  if (STRINGS.includes(path) || STRINGS_BELOW.some(start => path.startsWith(start))) {
    return text;
  }
  if (text !== '' && Number.isFinite(Number(text))) {
    return Number(text);
  }
  return text === 'true' ? true : text === 'false' ? false : text.replaceAll('\\,', ',');
}

/** A place behind the end of a list is its end. */
function put(into: Draft | unknown[], [key, ...others]: (string | number)[], value: unknown, flag: string): void {
  const holder = into as Draft;
  const segment = typeof key === 'number' ? Math.min(key, (into as unknown[]).length) : key;
  if (others.length === 0) {
    holder[segment] = value;
    return;
  }
  holder[segment] ??= typeof others[0] === 'number' ? [] : {};
  const next = holder[segment];
  if (typeof next !== 'object' || next === null || Array.isArray(next) !== (typeof others[0] === 'number')) {
    throw new OperatorError(`${flag}: ${segment} is something else already`);
  }
  put(next as Draft, others, value, flag);
}
