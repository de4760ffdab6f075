import { MESH_GATEWAY, fullGatewayName } from './gateways';
import type * as istio from '../../imports/istio';

/** A match of a VirtualService together with the namespace that its short names are of. */
export interface PlacedMatch {
  readonly match: istio.HttpMatchRequest;
  readonly namespace: string;
}

/**
 * Whether a match of a delegate is a part of one of the root, as Istio judges it.
 *
 * Regular expressions are never compared: one beside anything else is taken for a conflict.
 */
export function fitsInto(leaf: PlacedMatch, root: PlacedMatch): boolean {
  const [inner, outer] = [leaf.match, root.match];
  return fitsText(inner.uri, outer.uri)
    && fitsText(inner.scheme, outer.scheme)
    && fitsText(inner.method, outer.method)
    && fitsText(inner.authority, outer.authority)
    && fitTexts(inner.headers, outer.headers)
    && fitTexts(inner.withoutHeaders, outer.withoutHeaders)
    && fitTexts(inner.queryParams, outer.queryParams)
    && (inner.ignoreUriCase ?? false) === (outer.ignoreUriCase ?? false)
    && ((inner.port ?? 0) === 0 || (outer.port ?? 0) === 0 || inner.port === outer.port)
    && ((outer.sourceNamespace ?? '') === '' || inner.sourceNamespace === outer.sourceNamespace)
    && Object.entries(inner.sourceLabels ?? {}).every(([name, value]) => (outer.sourceLabels?.[name] ?? value) === value)
    && fitGateways(leaf, root);
}

function fitTexts(leaf: { [name: string]: istio.StringMatch } = {}, root: { [name: string]: istio.StringMatch } = {}): boolean {
  return Object.entries(leaf).every(([name, match]) => fitsText(match, root[name]));
}

function fitsText(leaf: istio.StringMatch | undefined, root: istio.StringMatch | undefined): boolean {
  if (leaf === undefined || root === undefined) {
    return true;
  }
  if (isText(leaf.regex) || isText(root.regex)) {
    return false;
  }
  if (isText(root.exact)) {
    return leaf.exact === root.exact;
  }
  return isText(root.prefix) && (leaf.exact ?? leaf.prefix ?? '').startsWith(root.prefix!);
}

function isText(text: string | undefined): boolean {
  return (text ?? '') !== '';
}

function fitGateways(leaf: PlacedMatch, root: PlacedMatch): boolean {
  const [inner, outer] = [gatewaysOf(leaf), gatewaysOf(root)];
  return inner.length === 0 || outer.length === 0 || (inner.length <= outer.length && inner.every(name => outer.includes(name)));
}

function gatewaysOf({ match: { gateways = [] }, namespace }: PlacedMatch): string[] {
  return gateways.map(name => name === MESH_GATEWAY ? name : fullGatewayName(name, namespace));
}
