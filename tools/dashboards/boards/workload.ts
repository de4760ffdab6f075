import { Board, choice } from '../board';
import { SUCCESS, Unit, figure, lines } from '../panels';
import { BY_SERVER, cores, latency, memory, quantile, rate, requests, successRatio, traffic } from '../queries';

const IN_NAMESPACE = 'destination_workload_namespace="$namespace"';
const ASKED = [BY_SERVER, IN_NAMESPACE, 'destination_workload="$workload"'];
const ASKING = ['reporter="source"', 'source_workload_namespace="$namespace"', 'source_workload="$workload"'];
const CLIENT = ['source_workload_namespace', 'source_workload'];
const CLIENT_NAME = '{{source_workload}} ({{source_workload_namespace}})';
const SERVICE = ['destination_service_namespace', 'destination_service_name'];
const SERVICE_NAME = '{{destination_service_name}} ({{destination_service_namespace}})';
const PODS = ['namespace="$namespace"', 'pod=~"$workload-.+"'];

/** One workload: what it answers, and what it asks of others. */
export const workload: Board = {
  name: 'workload',
  title: 'Istio Workloads',
  description: 'One workload: what it is asked, what it asks of others, and what it needs for that.',
  variables: [
    choice('namespace', 'Namespace', traffic(), 'destination_workload_namespace'),
    choice('workload', 'Workload', traffic([IN_NAMESPACE]), 'destination_workload'),
  ],
  sections: [
    {
      title: 'What $workload is asked',
      panels: [
        figure({ title: 'Requests', description: 'Requests a second.', unit: Unit.REQUESTS, width: 6 }, requests(ASKED)),
        figure({ title: 'Success', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO, width: 6 }, successRatio(ASKED), SUCCESS),
        figure({ title: 'p50', description: 'Half of the requests take less.', unit: Unit.MILLISECONDS, width: 6 }, latency(0.5, ASKED)),
        figure({ title: 'p99', description: 'One of 100 requests takes more.', unit: Unit.MILLISECONDS, width: 6 }, latency(0.99, ASKED)),
        lines({ title: 'Requests by client', description: 'Requests a second, by who asks and the status.', unit: Unit.REQUESTS },
          { expr: requests(ASKED, [...CLIENT, 'response_code']), legend: `${CLIENT_NAME} {{response_code}}` }),
        lines({ title: 'Success by client', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO },
          { expr: successRatio(ASKED, CLIENT), legend: CLIENT_NAME }),
        lines({ title: 'Latency', description: 'Time that requests take.', unit: Unit.MILLISECONDS },
          ...[0.5, 0.9, 0.99].map(q => ({ expr: latency(q, ASKED), legend: `p${q * 100}` }))),
        lines({ title: 'Sizes', description: 'Size of 99 of 100 requests and responses.', unit: Unit.BYTES },
          { expr: quantile(0.99, 'istio_request_bytes', ASKED), legend: 'request p99' },
          { expr: quantile(0.99, 'istio_response_bytes', ASKED), legend: 'response p99' }),
      ],
    },
    {
      title: 'What $workload asks of others',
      panels: [
        lines({ title: 'Requests by service', description: 'Requests a second, by service and status.', unit: Unit.REQUESTS, width: 8 },
          { expr: requests(ASKING, [...SERVICE, 'response_code']), legend: `${SERVICE_NAME} {{response_code}}` }),
        lines({ title: 'Success by service', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO, width: 8 },
          { expr: successRatio(ASKING, SERVICE), legend: SERVICE_NAME }),
        lines({ title: 'p99 by service', description: 'One of 100 requests takes more.', unit: Unit.MILLISECONDS, width: 8 },
          { expr: latency(0.99, ASKING, SERVICE), legend: SERVICE_NAME }),
        lines({ title: 'TCP as a server', description: 'Bytes a second of connections that are not HTTP.', unit: Unit.BYTE_RATE },
          { expr: rate('istio_tcp_received_bytes_total', ASKED, CLIENT), legend: `${CLIENT_NAME} received` },
          { expr: rate('istio_tcp_sent_bytes_total', ASKED, CLIENT), legend: `${CLIENT_NAME} sent` }),
        lines({ title: 'TCP as a client', description: 'Bytes a second of connections that are not HTTP.', unit: Unit.BYTE_RATE },
          { expr: rate('istio_tcp_sent_bytes_total', ASKING, SERVICE), legend: `${SERVICE_NAME} received` },
          { expr: rate('istio_tcp_received_bytes_total', ASKING, SERVICE), legend: `${SERVICE_NAME} sent` }),
      ],
    },
    {
      title: 'What the pods need',
      panels: [
        lines({ title: 'Processor', description: 'Cores, by container.', unit: Unit.CORES },
          { expr: cores([...PODS, 'container!=""'], ['container']), legend: '{{container}}' }),
        lines({ title: 'Memory', description: 'Memory that cannot be given back, by container.', unit: Unit.BYTES },
          { expr: memory([...PODS, 'container!=""'], ['container']), legend: '{{container}}' }),
      ],
    },
  ],
};
