import type * as istio from '../../../imports/istio';
import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf, ifMissing, withSeverity } from '../../finding';
import { KIND } from '../../model/kinds';
import { grouped } from '../../model/lists';
import { isAmbient } from '../../model/membership';
import { MeshModel } from '../../model/mesh-model';
import { labelsAt } from '../../model/read';

const NO_ADDRESS = 'networking.istio.io/enable-autoallocate-ip';

/**
 * A TCP port of a host without address where sidecars do not answer DNS: an address that Istio allots reaches no client.
 *
 * Where Istio allots none, it is a matter of the object alone: the webhook warns of it, if the protocol is in capitals.
 */
export const serviceEntryAddress: Analyzer = {
  entry: VISIBILITY.serviceEntryAddress,

  analyze(mesh) {
    const found = mesh.all(KIND.ServiceEntry).filter(({ spec }) => spec.addresses === undefined).flatMap(object => {
      const ports = openPortsOf(object);
      return ports.length === 0 || isAmbient(mesh.namespaces, namespaceOf(object)) ? [] : [{ object, ports }];
    });
    if (found.length === 0 || capturesDns(mesh)) {
      return [];
    }
    const hostsByPort = grouped(found.flatMap(({ object, ports }) => ports.flatMap(index =>
      hostsOf(object).map(host => ({ host, number: portOf(object, index) })))), ({ number }) => number);
    const isShared = (number: number) => new Set(hostsByPort.get(number)?.map(({ host }) => host)).size > 1;
    return found.flatMap(({ object, ports }) => findingsIn(mesh, object, ports, isShared));
  },
};

/** Where nobody knows the mesh config, the port is only noted, unless it is that of several hosts. */
function findingsIn(mesh: MeshModel, object: Manifest, ports: number[], isShared: (number: number) => boolean): Finding[] {
  const unset = mesh.world.withoutAny(true);
  const isCertain = mesh.config.isKnown || unset.is === 'absent';
  const findings = () => ports.map(index => {
    const number = portOf(object, index);
    const finding = findingOf(VISIBILITY.serviceEntryAddress, object, item('spec.ports', index), {
      message: `port ${number} is told apart from others by nothing but its number`,
      fix: 'set addresses, or let the proxies answer DNS',
    });
    return isCertain || isShared(number) ? finding : withSeverity('info', finding);
  });
  return mesh.config.isKnown ? findings() : ifMissing(unset, findings);
}

function portOf({ spec }: Manifest, index: number): number {
  return (spec as istio.ServiceEntrySpec).ports![index].number;
}

function hostsOf({ spec }: Manifest): readonly string[] {
  return (spec as istio.ServiceEntrySpec).hosts;
}

/** The numbers of the ports that the webhook says nothing of. */
function openPortsOf(object: Manifest): number[] {
  const { ports, resolution } = object.spec as istio.ServiceEntrySpec;
  const isAllotted = (resolution ?? 'NONE') !== 'NONE' && labelsAt(object, 'metadata', 'labels')[NO_ADDRESS]?.toLowerCase() !== 'false';
  return (ports ?? []).flatMap(({ protocol = '' }, index) =>
    ['', 'TCP'].includes(protocol.toUpperCase()) && (isAllotted || protocol !== protocol.toUpperCase()) ? [index] : []);
}

function capturesDns(mesh: MeshModel): boolean {
  return mesh.config.text('defaultConfig', 'proxyMetadata', 'ISTIO_META_DNS_CAPTURE') === 'true';
}
