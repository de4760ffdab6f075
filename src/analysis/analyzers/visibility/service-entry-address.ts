import type * as istio from '../../../imports/istio';
import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { VISIBILITY } from '../../catalogue/visibility';
import { Finding, findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
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
    return found.length === 0 || capturesDns(mesh) ? [] : found.flatMap(({ object, ports }) => findingsIn(mesh, object, ports));
  },
};

function findingsIn(mesh: MeshModel, object: Manifest, ports: number[]): Finding[] {
  const findings = () => ports.map(index => findingOf(VISIBILITY.serviceEntryAddress, object, item('spec.ports', index), {
    message: `port ${object.spec.ports[index].number} is told apart from others by nothing but its number`,
    fix: 'set addresses, or let the proxies answer DNS',
  }));
  return mesh.config.isKnown ? findings() : ifMissing(mesh.world.withoutAny(), findings);
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
