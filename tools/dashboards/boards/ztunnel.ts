import { Board } from '../board';
import { FAILURES, Unit, figure, lines } from '../panels';
import { cores, failureCount, memory, rate } from '../queries';

const APP = ['app="ztunnel"'];
const CONTAINERS = ['container="istio-proxy"', 'pod=~"ztunnel-.+"'];

/** ztunnel: the node proxies of an ambient mesh. */
export const ztunnel: Board = {
  name: 'ztunnel',
  title: 'Istio Ztunnel',
  description: 'The node proxies of an ambient mesh: their connections, what they learn from istiod, and what they need.',
  sections: [
    {
      title: 'At a glance',
      panels: [
        figure({ title: 'Ztunnels', description: 'Running pods of ztunnel.', unit: Unit.COUNT, width: 6 }, 'sum(istio_build{component="ztunnel"})'),
        figure({ title: 'Pods in the mesh', description: 'Pods whose traffic the ztunnels carry.', unit: Unit.COUNT, width: 6 },
          'sum(workload_manager_active_proxy_count)'),
        figure({ title: 'Pods that wait', description: 'Pods that are to be in the mesh, and are not yet.', unit: Unit.COUNT, width: 6 },
          'sum(workload_manager_pending_proxy_count)', FAILURES),
        figure({ title: 'Lost connections to istiod', description: 'How many there were in the time shown. One now and then is usual.', unit: Unit.COUNT, width: 6 },
          failureCount('istio_xds_connection_terminations_total', 'istio_build{component="ztunnel"}')),
      ],
    },
    {
      title: 'Traffic',
      panels: [
        lines({ title: 'Connections', description: 'Connections a second, by ztunnel.', unit: Unit.RATE },
          { expr: rate('istio_tcp_connections_opened_total', APP, ['pod']), legend: '{{pod}} opened' },
          { expr: rate('istio_tcp_connections_closed_total', APP, ['pod']), legend: '{{pod}} closed' }),
        lines({ title: 'Bytes', description: 'Bytes a second, by ztunnel.', unit: Unit.BYTE_RATE },
          { expr: rate('istio_tcp_sent_bytes_total', APP, ['pod']), legend: '{{pod}} sent' },
          { expr: rate('istio_tcp_received_bytes_total', APP, ['pod']), legend: '{{pod}} received' }),
        lines({ title: 'DNS', description: 'Questions a second that ztunnels answer for pods.', unit: Unit.RATE },
          { expr: rate('istio_dns_requests_total', APP, ['pod']), legend: '{{pod}}' }),
        lines({ title: 'Messages of istiod', description: 'Updates a second, by what they are about.', unit: Unit.RATE },
          { expr: rate('istio_xds_message_total', APP, ['url']), legend: '{{url}}' }),
      ],
    },
    {
      title: 'What the ztunnels need',
      panels: [
        lines({ title: 'Processor', description: 'Cores, by ztunnel.', unit: Unit.CORES, width: 8 },
          { expr: cores(CONTAINERS, ['pod']), legend: '{{pod}}' }),
        lines({ title: 'Memory', description: 'Memory that cannot be given back, by ztunnel.', unit: Unit.BYTES, width: 8 },
          { expr: memory(CONTAINERS, ['pod']), legend: '{{pod}}' }),
        lines({ title: 'Sockets', description: 'Open sockets, by ztunnel.', unit: Unit.COUNT, width: 8 },
          { expr: 'sum by (pod) (istio_tcp_sockets_open{app="ztunnel"})', legend: '{{pod}}' }),
      ],
    },
  ],
};
