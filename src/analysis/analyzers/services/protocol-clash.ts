import { Analyzer } from '../../analyzer';
import { MeshEntry } from '../../catalogue/entry';
import { SERVICES } from '../../catalogue/services';
import { Finding, findingOf, foundIn } from '../../finding';
import { fullNameOf } from '../../model/identity';
import { InboundPort, areAtOdds, areMixed, inboundPorts } from '../../model/inbound';
import { MeshModel } from '../../model/mesh-model';
import { Workload } from '../../model/workload';

type Relation = (one: InboundPort, other: InboundPort) => boolean;

/** Services of the same pods that give one port of theirs two protocols. */
export const protocolClash: Analyzer = {
  entry: SERVICES.protocolClash,

  analyze(mesh) {
    return clashes(mesh, SERVICES.protocolClash, (one, other) => one.port.number === other.port.number);
  },
};

/** Ports of Services with numbers and protocols of their own that lead to one port of the same pods. */
export const targetPortClash: Analyzer = {
  entry: SERVICES.targetPortClash,

  analyze(mesh) {
    return clashes(mesh, SERVICES.targetPortClash, (one, other) => one.port.number !== other.port.number);
  },
};

function clashes(mesh: MeshModel, entry: MeshEntry, isMeant: Relation): Finding[] {
  return foundIn(mesh.workloads.all, workload => {
    const services = mesh.backends.servicesOf(workload);
    if (!areMixed(services) || mesh.membershipOf(workload) !== 'sidecar' || mesh.proxies.isGateway(workload)) {
      return [];
    }
    return [...inboundPorts(workload, services)].flatMap(([number, ports]) => {
      const pair = clashAmong(ports, isMeant);
      return pair === undefined ? [] : [clash(entry, workload, number, pair)];
    });
  });
}

/** The first port, and one that is at odds with it: listeners are made for the first. */
function clashAmong(ports: readonly InboundPort[], isMeant: Relation): [InboundPort, InboundPort] | undefined {
  for (const one of ports) {
    const other = ports.find(candidate => areAtOdds(one.port.protocol, candidate.port.protocol) && isMeant(one, candidate));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

function clash(entry: MeshEntry, { object }: Workload, number: number, pair: [InboundPort, InboundPort]): Finding {
  const [one, other] = pair.map(({ service, port }) => `port ${port.number} of Service ${fullNameOf(service.object)} (${port.protocol})`);
  return findingOf(entry, object, 'metadata.name', {
    message: `its port ${number} is ${one} and ${other}`,
    fix: 'give it one protocol in all Services',
  }, [...new Set(pair.map(({ service }) => service.object))]);
}
