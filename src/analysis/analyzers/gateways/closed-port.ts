import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { Finding, findingOf, ifMissing } from '../../finding';
import { MeshGatewayInfo } from '../../model/gateways';
import { titleOf } from '../../model/identity';
import { MeshModel } from '../../model/mesh-model';
import { podPortOf } from '../../model/pod-port';

/** A port of a Gateway that no Service in front of its pods opens. */
export const closedPort: Analyzer = {
  entry: GATEWAYS.closedPort,

  analyze(mesh) {
    return mesh.gateways.all.flatMap(gateway => judge(mesh, gateway));
  },
};

function judge(mesh: MeshModel, gateway: MeshGatewayInfo): Finding[] {
  const workloads = mesh.gateways.servedBy(gateway);
  const services = workloads.flatMap(workload => mesh.backends.servicesOf(workload).map(service => ({ workload, service })));
  const elsewhere = mesh.gateways.servedElsewhereBy(gateway);
  if (elsewhere.some(({ ports }) => ports.length === 0) || workloads.length + elsewhere.length === 0) {
    return [];
  }
  if (services.length === 0 && elsewhere.length === 0) {
    return ifMissing(mesh.world.withoutAny(), () => gateway.servers.map(({ port, path }) => findingOf(GATEWAYS.closedPort, gateway.object, `${path}.port.number`, {
      message: `no Service is in front of the gateway, so nobody opens ${port}`,
      fix: 'add a Service that selects the gateway\'s pods',
    })));
  }
  const open = new Set([
    ...elsewhere.flatMap(({ ports }) => ports),
    // A server may have the Service's port as well as the pods'.
    ...services.flatMap(({ workload, service }) => service.ports.filter(({ transport }) => transport === 'TCP')
      .flatMap(port => [port.number, podPortOf(port, workload) ?? port.number])),
  ]);
  return gateway.servers.filter(({ port }) => !open.has(port)).map(({ port, path }) =>
    findingOf(GATEWAYS.closedPort, gateway.object, `${path}.port.number`, {
      message: `no Service in front of the gateway opens ${port}`,
      fix: services.length === 0
        ? `it opens ${[...open].join(', ')}`
        : `${[...new Set(services.map(({ service }) => titleOf(service.object)))].join(', ')} opens ${[...open].join(', ') || 'none'}`,
    }, [...new Set(services.map(({ service }) => service.object))]));
}
