import { Board, choice, reporterChoice } from '../board';
import { SUCCESS, Unit, figure, lines } from '../panels';
import { BY_CHOICE, latency, mutualTlsRatio, quantile, rate, requests, successRatio, traffic } from '../queries';

const IN_NAMESPACE = 'destination_service_namespace="$namespace"';
const OF_SERVICE = [IN_NAMESPACE, 'destination_service_name="$service"'];
const SERVICE = [BY_CHOICE, ...OF_SERVICE];
const CLIENT = ['source_workload_namespace', 'source_workload'];
const SERVER = ['destination_workload', 'destination_version'];
const CLIENT_NAME = '{{source_workload}} ({{source_workload_namespace}})';
const SERVER_NAME = '{{destination_workload}} ({{destination_version}})';

/** One service: who asks it, and which of its workloads answer. */
export const service: Board = {
  name: 'service',
  title: 'Istio Services',
  description: 'One service: who asks it, how its workloads answer, and how long they take.',
  variables: [
    choice('namespace', 'Namespace', traffic(), 'destination_service_namespace'),
    choice('service', 'Service', traffic([IN_NAMESPACE]), 'destination_service_name'),
    reporterChoice(),
  ],
  sections: [
    {
      title: 'Service $service',
      panels: [
        figure({ title: 'Requests', description: 'Requests a second.', unit: Unit.REQUESTS }, requests(SERVICE)),
        figure({ title: 'Success', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO }, successRatio(SERVICE), SUCCESS),
        figure({ title: 'p50', description: 'Half of the requests take less.', unit: Unit.MILLISECONDS }, latency(0.5, SERVICE)),
        figure({ title: 'p99', description: 'One of 100 requests takes more.', unit: Unit.MILLISECONDS }, latency(0.99, SERVICE)),
        figure({ title: 'Mutual TLS', description: 'Requests on connections where both ends show who they are.', unit: Unit.RATIO },
          mutualTlsRatio(SERVICE), SUCCESS),
        figure({ title: 'TCP', description: 'Bytes a second of connections that are not HTTP, both ways.', unit: Unit.BYTE_RATE },
          rate('istio_tcp_sent_bytes_total', SERVICE) + ' + ' + rate('istio_tcp_received_bytes_total', SERVICE)),
        lines({ title: 'Requests by status', description: 'Requests a second, by status of HTTP and of gRPC.', unit: Unit.REQUESTS },
          { expr: requests(SERVICE, ['response_code', 'grpc_response_status']), legend: '{{response_code}} {{grpc_response_status}}' }),
        lines({ title: 'Latency', description: 'Time that requests take.', unit: Unit.MILLISECONDS },
          ...[0.5, 0.9, 0.99].map(q => ({ expr: latency(q, SERVICE), legend: `p${q * 100}` }))),
        lines({ title: 'Requests by flag', description: 'Requests a second that Envoy itself ended, by its response flag.', unit: Unit.REQUESTS },
          { expr: requests([...SERVICE, 'response_flags!="-"'], ['response_flags']), legend: '{{response_flags}}' }),
        lines({ title: 'Sizes', description: 'Size of 99 of 100 requests and responses.', unit: Unit.BYTES },
          { expr: quantile(0.99, 'istio_request_bytes', SERVICE), legend: 'request p99' },
          { expr: quantile(0.99, 'istio_response_bytes', SERVICE), legend: 'response p99' }),
      ],
    },
    {
      title: 'Clients',
      panels: [
        lines({ title: 'Requests by client', description: 'Requests a second of each workload that asks.', unit: Unit.REQUESTS, width: 8 },
          { expr: requests(SERVICE, CLIENT), legend: CLIENT_NAME }),
        lines({ title: 'Success by client', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO, width: 8 },
          { expr: successRatio(SERVICE, CLIENT), legend: CLIENT_NAME }),
        lines({ title: 'p99 by client', description: 'One of 100 requests takes more.', unit: Unit.MILLISECONDS, width: 8 },
          { expr: latency(0.99, SERVICE, CLIENT), legend: CLIENT_NAME }),
      ],
    },
    {
      title: 'Servers',
      panels: [
        lines({ title: 'Requests by server', description: 'Requests a second of each workload that answers.', unit: Unit.REQUESTS, width: 8 },
          { expr: requests(SERVICE, SERVER), legend: SERVER_NAME }),
        lines({ title: 'Success by server', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO, width: 8 },
          { expr: successRatio(SERVICE, SERVER), legend: SERVER_NAME }),
        lines({ title: 'p99 by server', description: 'One of 100 requests takes more.', unit: Unit.MILLISECONDS, width: 8 },
          { expr: latency(0.99, SERVICE, SERVER), legend: SERVER_NAME }),
      ],
    },
    {
      title: 'TCP',
      panels: [
        lines({ title: 'Connections', description: 'Connections a second that begin and end.', unit: Unit.RATE },
          { expr: rate('istio_tcp_connections_opened_total', SERVICE), legend: 'opened' },
          { expr: rate('istio_tcp_connections_closed_total', SERVICE), legend: 'closed' }),
        lines({ title: 'Bytes by client', description: 'Bytes a second, as seen from the server.', unit: Unit.BYTE_RATE },
          { expr: rate('istio_tcp_received_bytes_total', SERVICE, CLIENT), legend: `${CLIENT_NAME} received` },
          { expr: rate('istio_tcp_sent_bytes_total', SERVICE, CLIENT), legend: `${CLIENT_NAME} sent` }),
      ],
    },
  ],
};
