// The type alone, so that the file is compiled along and read when it is needed.
import type gatewayApi from './gateway-api-1.6.json';
import istio131 from './istio-1.31.json';
import { Kind, Release, Schema } from './schema';

export * from './schema';

/** The facts of the Istio release that this library is built for. */
export const ISTIO_1_31: Release = istio131 as unknown as Release;

/** The group of the kinds of Gateway API. */
export const GATEWAY_API_GROUP = 'gateway.networking.k8s.io';

/** The facts of the Gateway API that this Istio release is built for; read when they are first asked for. */
export function gatewayApi16(): Release {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const facts: typeof gatewayApi = require('./gateway-api-1.6.json');
  return facts as unknown as Release;
}

/** The release that the kinds of a group belong to. */
export function releaseOf(group: string): Release {
  return group === GATEWAY_API_GROUP ? gatewayApi16() : ISTIO_1_31;
}

type Kinds = ReadonlyMap<string, Kind>;

/** The kinds of each version that was asked for. */
const served = new Map<string, Kinds>();

/** The facts of a kind, with the schema of this version; undefined if the version is not served. */
export function kindOf(apiVersion: string, kind: string): Kind | undefined {
  let kinds = served.get(apiVersion);
  if (kinds === undefined) {
    kinds = servedKinds(apiVersion);
    served.set(apiVersion, kinds);
  }
  return kinds.get(kind);
}

function servedKinds(apiVersion: string): Kinds {
  const [group] = apiVersion.split('/');
  return new Map(Object.values(releaseOf(group).kinds).flatMap(kind => kind.versions
    .filter(({ name }) => apiVersion === `${kind.group}/${name}`)
    .map(({ schema }): [string, Kind] => [kind.kind, schema === undefined ? kind : { ...kind, schema }])));
}

/** The schema itself where a schema only names a definition of its release. */
export function resolve(schema: Schema, { definitions }: Release = ISTIO_1_31): Schema {
  return schema.ref === undefined ? schema : definitions[schema.ref];
}

/** The schema of a field of an object: its own or that of all values; undefined if the schema does not know the field. */
export function fieldOf(schema: Schema, name: string): Schema | undefined {
  // Object.hasOwn, because a manifest may well have a field "constructor".
  return schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : schema.values;
}
