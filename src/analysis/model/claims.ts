import type * as istio from '../../imports/istio';
import { item, property } from '../../validation/path';

const CLAIM = /^@request\.auth\.claims(\..+|\[.+\])$/i;

/** The path of the first match of a VirtualService by a claim of a token, if there is any. */
export function claimIn({ http }: istio.VirtualServiceSpec): string | undefined {
  for (const [index, { match }] of (http ?? []).entries()) {
    for (const [number, { headers, withoutHeaders }] of (match ?? []).entries()) {
      const found = claimAmong(headers, 'headers') ?? claimAmong(withoutHeaders, 'withoutHeaders');
      if (found !== undefined) {
        return `${item(`${item('spec.http', index)}.match`, number)}.${found}`;
      }
    }
  }
  return undefined;
}

function claimAmong(headers: object | undefined, field: string): string | undefined {
  const name = Object.keys(headers ?? {}).find(header => CLAIM.test(header));
  return name === undefined ? undefined : property(field, name);
}
