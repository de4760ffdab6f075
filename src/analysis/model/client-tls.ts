import type * as istio from '../../imports/istio';
import { item } from '../../validation/path';

/** TLS settings of a DestinationRule, and where they stand. */
export interface PlacedTls {
  readonly tls: istio.ClientTlsSettings;
  /** The port that they are for; absent for all ports without settings of their own. */
  readonly port?: number;
  readonly path: string;
}

/** The TLS settings of a DestinationRule for the host itself. */
export function tlsOfHost({ trafficPolicy }: istio.DestinationRuleSpec): PlacedTls[] {
  return trafficPolicy === undefined ? [] : tlsOf(trafficPolicy, 'spec.trafficPolicy');
}

/** The TLS settings of a DestinationRule for subsets of the host. */
export function tlsOfSubsets({ subsets }: istio.DestinationRuleSpec): PlacedTls[] {
  return subsets?.some(({ trafficPolicy }) => trafficPolicy !== undefined) !== true ? [] : subsets.flatMap(({ trafficPolicy }, index) =>
    trafficPolicy === undefined ? [] : tlsOf(trafficPolicy, `${item('spec.subsets', index)}.trafficPolicy`));
}

/** The settings that clients of a port of the host go by: what is said of a port replaces what is said of all. */
export function tlsAtPort({ trafficPolicy }: istio.DestinationRuleSpec, port: number): istio.ClientTlsSettings | undefined {
  const own = trafficPolicy?.portLevelSettings?.find(settings => settings.port?.number === port);
  return own === undefined ? trafficPolicy?.tls : own.tls;
}

/** Whether the proxies begin TLS with certificates that are not those of the mesh. */
export function startsTls(tls: istio.ClientTlsSettings | undefined): boolean {
  return tls?.mode === 'SIMPLE' || tls?.mode === 'MUTUAL';
}

function tlsOf({ tls, portLevelSettings }: Pick<istio.TrafficPolicy, 'tls' | 'portLevelSettings'>, path: string): PlacedTls[] {
  return tls === undefined && portLevelSettings === undefined ? [] : [
    ...tls === undefined ? [] : [{ tls, path: `${path}.tls` }],
    ...(portLevelSettings ?? []).flatMap((settings, index) =>
      settings.tls === undefined ? [] : [{ tls: settings.tls, port: settings.port?.number, path: `${item(`${path}.portLevelSettings`, index)}.tls` }]),
  ];
}
