import type * as istio from '../../../imports/istio';
import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf } from '../../finding';
import { tlsAtPort } from '../../model/client-tls';
import { grouped } from '../../model/lists';
import { MeshModel } from '../../model/mesh-model';
import { isHttp } from '../../model/protocol';
import { MeshPort, RegisteredHost } from '../../model/service';

const HTTPS_PORT = 443;

/** A ServiceEntry that declares the port of HTTPS as plain, and no DestinationRule that adds TLS there. */
export const plainPortOfHttps: Analyzer = {
  entry: GATEWAYS.plainPortOfHttps,

  analyze(mesh) {
    // All hosts of a ServiceEntry share its ports.
    return [...grouped(mesh.registry.entries.filter(isPlain), ({ ports }) => ports).values()].flatMap(entries => judge(mesh, entries));
  },
};

function isPlain({ object, ports }: RegisteredHost): boolean {
  return (object.spec as istio.ServiceEntrySpec).location !== 'MESH_INTERNAL' && ports.some(isPlainHttps);
}

function isPlainHttps({ number, targetPort, protocol }: MeshPort): boolean {
  return number === HTTPS_PORT && targetPort === HTTPS_PORT && isHttp(protocol);
}

function judge(mesh: MeshModel, entries: readonly RegisteredHost[]): Finding[] {
  const [{ object, namespace, ports }] = entries;
  const port = ports.find(isPlainHttps)!;
  const isMended = entries.some(({ host }) => mesh.destinationRules.of(host, namespace).some(({ spec }) => {
    const mode = tlsAtPort(spec, HTTPS_PORT)?.mode;
    return mode !== undefined && mode !== 'DISABLE';
  }));
  return isMended ? [] : [findingOf(GATEWAYS.plainPortOfHttps, object, `${port.path}.protocol`, {
    message: `port ${HTTPS_PORT} is ${port.protocol}, and no DestinationRule adds TLS`,
    fix: 'declare it as HTTPS or TLS',
  })];
}
