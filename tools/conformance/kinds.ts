import { JsonObject } from './json';
import { GATEWAY_API_GROUP, gatewayApi16, ISTIO_1_31, Kind } from '../../src/schema';

/** The kinds that are judged, by a name that tells them apart: Gateway API has a kind Gateway too. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...Object.values(ISTIO_1_31.kinds), ...Object.values(gatewayApi16().kinds)].map(kind => [nameOf(kind.group, kind.kind), kind]));

/** The name of the kind of an object; of one in a wrong group, that of the kind it looks like. */
export function kindNameOf({ apiVersion, kind }: JsonObject): string {
  const name = nameOf(String(apiVersion).split('/')[0], String(kind));
  return [name, String(kind), nameOf(GATEWAY_API_GROUP, String(kind))].find(candidate => KINDS.has(candidate)) ?? name;
}

function nameOf(group: string, kind: string): string {
  return group === GATEWAY_API_GROUP ? `gatewayapi.${kind}` : kind;
}
