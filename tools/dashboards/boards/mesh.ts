import { Board } from '../board';
import { FAILURES, SUCCESS, Unit, colored, figure, lines, table } from '../panels';
import { BY_SERVER, failures, latency, mutualTlsRatio, rate, requests, successRatio } from '../queries';

const MESH = [BY_SERVER];
const SERVICE = ['destination_service_namespace', 'destination_service_name'];
const SERVICES = { destination_service_name: 'Service', destination_service_namespace: 'Namespace' };

/** All services of the mesh at a glance. */
export const mesh: Board = {
  name: 'mesh',
  title: 'Istio Mesh',
  description: 'All services of the mesh: how much they are asked, how often they fail, and how long they take.',
  sections: [
    {
      title: 'The whole mesh',
      panels: [
        figure({ title: 'Requests', description: 'HTTP and gRPC requests a second.', unit: Unit.REQUESTS }, requests(MESH)),
        figure({ title: 'Success', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO }, successRatio(MESH), SUCCESS),
        figure({ title: '4xx', description: 'Requests a second that fail by the client\'s fault.', unit: Unit.REQUESTS },
          `${requests([...MESH, 'response_code=~"4.."'])} or ${requests(MESH)} * 0`),
        figure({ title: 'Failures', description: 'Requests a second that end with 5xx, or with a failure of gRPC.', unit: Unit.REQUESTS },
          failures(MESH), FAILURES),
        figure({ title: 'Mutual TLS', description: 'Requests on connections where both ends show who they are.', unit: Unit.RATIO },
          mutualTlsRatio(MESH), SUCCESS),
        figure({ title: 'TCP', description: 'Bytes a second of connections that are not HTTP, both ways.', unit: Unit.BYTE_RATE },
          rate('istio_tcp_sent_bytes_total', MESH) + ' + ' + rate('istio_tcp_received_bytes_total', MESH)),
        colored(lines({ title: 'Requests by result', description: 'Requests a second, by the class of their status.', unit: Unit.REQUESTS },
          ...['2', '3', '4', '5'].map(digit => ({
            expr: requests([...MESH, `response_code=~"${digit}.."`]), legend: `${digit}xx`,
          })),
          { expr: requests([...MESH, 'response_code="0"']), legend: 'no response' },
        ), { '2xx': 'green', '3xx': 'blue', '4xx': 'orange', '5xx': 'red', 'no response': 'purple' }),
        lines({ title: 'Latency', description: 'Time that requests take, at the server\'s proxy.', unit: Unit.MILLISECONDS },
          ...[0.5, 0.9, 0.99].map(q => ({ expr: latency(q, MESH), legend: `p${q * 100}` }))),
      ],
    },
    {
      title: 'Services',
      panels: [
        table({ title: 'HTTP and gRPC', description: 'A click on a service opens its dashboard.' }, {
          labels: SERVICES,
          visible: 9,
          link: {
            title: 'Service',
            url: '/d/istio-service?var-namespace=${__data.fields.Namespace}&var-service=${__value.raw}&${__url_time_range}',
          },
        }, [
          { name: 'Requests', unit: Unit.REQUESTS, expr: requests(MESH, SERVICE) },
          { name: 'Success', unit: Unit.RATIO, expr: successRatio(MESH, SERVICE), steps: SUCCESS },
          { name: 'p50', unit: Unit.MILLISECONDS, expr: latency(0.5, MESH, SERVICE) },
          { name: 'p90', unit: Unit.MILLISECONDS, expr: latency(0.9, MESH, SERVICE) },
          { name: 'p99', unit: Unit.MILLISECONDS, expr: latency(0.99, MESH, SERVICE) },
        ]),
        table({ title: 'TCP', description: 'Connections that are not HTTP, at the server\'s proxy.' }, { labels: SERVICES, visible: 5 }, [
          { name: 'Opened', unit: Unit.RATE, expr: rate('istio_tcp_connections_opened_total', ['reporter="destination"'], SERVICE) },
          { name: 'Closed', unit: Unit.RATE, expr: rate('istio_tcp_connections_closed_total', ['reporter="destination"'], SERVICE) },
          { name: 'Sent', unit: Unit.BYTE_RATE, expr: rate('istio_tcp_sent_bytes_total', ['reporter="destination"'], SERVICE) },
          { name: 'Received', unit: Unit.BYTE_RATE, expr: rate('istio_tcp_received_bytes_total', ['reporter="destination"'], SERVICE) },
        ]),
      ],
    },
    {
      title: 'Versions of Istio',
      panels: [
        lines({ title: 'Components', description: 'Running components of Istio, by version.', unit: Unit.COUNT, width: 24 },
          { expr: 'sum by (component, tag) (istio_build)', legend: '{{component}} {{tag}}' }),
      ],
    },
  ],
};
