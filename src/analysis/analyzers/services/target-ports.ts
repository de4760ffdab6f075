import { Analyzer } from '../../analyzer';
import { SERVICES } from '../../catalogue/services';
import { findingOf, foundIn } from '../../finding';
import { MeshModel } from '../../model/mesh-model';
import { podPortOf } from '../../model/pod-port';
import { MeshPort, RegisteredHost } from '../../model/service';
import { Workload } from '../../model/workload';

/** The port where the proxy that the webhook adds tells its metrics. */
const OF_PROXY = 'http-envoy-prom';

/** A port of a Service that names a port which no container behind it has. */
export const unknownTargetPort: Analyzer = {
  entry: SERVICES.unknownTargetPort,

  analyze(mesh) {
    return foundIn(judged(mesh), ({ service, port, workloads }) =>
      typeof port.targetPort !== 'string' || port.targetPort === OF_PROXY || workloads.some(workload => podPortOf(port, workload) !== undefined) ? [] : [
        findingOf(SERVICES.unknownTargetPort, service.object, `${port.path}.targetPort`, {
          message: `no container behind the Service has a port named ${JSON.stringify(port.targetPort)}`,
          fix: `name one of ${namesOf(workloads) || 'its ports'}, or give the number`,
        }, workloads.map(({ object }) => object)),
      ]);
  },
};

/** A port of a Service that leads to a number which no container behind it declares, though all declare some. */
export const undeclaredTargetPort: Analyzer = {
  entry: SERVICES.undeclaredTargetPort,

  analyze(mesh) {
    return foundIn(judged(mesh), ({ service, port, workloads }) => typeof port.targetPort !== 'number' || !workloads.every(isMissing(port.targetPort)) ? [] : [
      findingOf(SERVICES.undeclaredTargetPort, service.object, port.path, {
        message: `no container behind the Service declares port ${port.targetPort}`,
        fix: `they declare ${[...new Set(workloads.flatMap(portsOf).map(({ number }) => number))].join(', ')}`,
      }, workloads.map(({ object }) => object)),
    ]);
  },
};

interface Judged {
  readonly service: RegisteredHost;
  readonly port: MeshPort;
  readonly workloads: readonly Workload[];
}

/** The ports of Services that pick workloads whose containers are all known: those of gateways get theirs from elsewhere. */
function judged(mesh: MeshModel): Judged[] {
  return mesh.registry.services.flatMap(service => {
    const workloads = mesh.backends.behind(service);
    return workloads.length === 0 || workloads.some(workload => mesh.proxies.isGateway(workload)) ? []
      : service.ports.map(port => ({ service, port, workloads }));
  });
}

/** Whether a workload's containers declare ports, and not this one. */
function isMissing(number: number): (workload: Workload) => boolean {
  return workload => portsOf(workload).length > 0 && !portsOf(workload).some(port => port.number === number);
}

function portsOf({ containers }: Workload) {
  return containers.flatMap(({ ports }) => ports);
}

function namesOf(workloads: readonly Workload[]): string {
  return [...new Set(workloads.flatMap(portsOf).flatMap(({ name }) => name === undefined ? [] : [name]))].join(', ');
}
