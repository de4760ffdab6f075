import { admissionEntries } from './entry';

const entry = admissionEntries('https://istio.io/latest/docs/reference/config/networking/workload-entry/');
const group = admissionEntries('https://istio.io/latest/docs/reference/config/networking/workload-group/');

/** What istiod's webhook refuses or warns of in a WorkloadEntry and a WorkloadGroup. */
export const WORKLOAD = {
  noAddress: entry.refused('MESH1601', 'Workload without address', 'The webhook refuses it: requests would have nowhere to go.',
    'Set an address, or the network whose gateway leads to the workload.', '#WorkloadEntry'),
  networkAlone: entry.warned('MESH1602', 'Workload known by its network only',
    'The webhook warns of it: requests go to the gateway of that network, and nowhere if there is none.',
    'Set an address, unless the gateway is meant.', '#WorkloadEntry'),
  badAddress: entry.refused('MESH1603', 'Malformed address of a workload', 'The webhook refuses it: requests would have nowhere to go.',
    'Use an IP address, a DNS name without wildcard, or a unix domain socket.', '#WorkloadEntry'),
  badLabel: entry.refused('MESH1604', 'Label that no workload can carry', 'The webhook refuses it.',
    'Use a key and a value as Kubernetes takes them for labels.', '#WorkloadEntry'),
  noProbeMethod: group.refused('MESH1611', 'Readiness probe without a check', 'The webhook refuses it: the agent would not know what to ask.',
    'Set httpGet, tcpSocket or exec.', '#ReadinessProbe'),
  grpcProbe: group.refused('MESH1612', 'Readiness probe by gRPC', 'The schema knows it, but the webhook of this release refuses it.',
    'Use httpGet, tcpSocket or exec.', '#ReadinessProbe'),
  badProbeHeader: group.refused('MESH1613', 'Malformed header of a readiness probe', 'The webhook refuses it.',
    'Use letters, digits and dashes in its name.', '#HTTPHealthCheckConfig'),
  noProbeCommand: group.refused('MESH1614', 'Readiness probe with an empty command', 'The webhook refuses it: there is nothing to run.',
    'Give the program and its arguments.', '#ExecHealthCheckConfig'),
};
