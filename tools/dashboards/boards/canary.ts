import { VariableSort } from '@grafana/grafana-foundation-sdk/dashboard';
import { Board, choice } from '../board';
import { SUCCESS, Unit, figure, lines, shares, table } from '../panels';
import { BY_SERVER, latency, requests, successRatio } from '../queries';

const SERVICE = [BY_SERVER, 'destination_service_namespace="$namespace"', 'destination_service_name="$service"'];
const CANARY = [...SERVICE, 'destination_version="$canary"'];
const REST = [...SERVICE, 'destination_version!="$canary"'];
const VERSION = ['destination_version'];
const NAME = '{{destination_version}}';

/** A canary in progress: the new version beside the old ones. */
export const canary: Board = {
  name: 'canary',
  title: 'Istio Canary',
  description: 'A canary in progress: how much of the traffic it gets, and how it does beside the versions that were there before.',
  variables: [
    choice('namespace', 'Namespace', 'istio_requests_total', 'destination_service_namespace'),
    choice('service', 'Service', 'istio_requests_total{destination_service_namespace="$namespace"}', 'destination_service_name'),
    // The last version first: it is more likely the canary.
    choice('canary', 'Canary', 'istio_requests_total{destination_service_namespace="$namespace", destination_service_name="$service"}',
      'destination_version').sort(VariableSort.NaturalDesc),
  ],
  sections: [
    {
      title: 'Canary $canary of $service',
      panels: [
        figure({ title: 'Share', description: 'How much of the service\'s traffic the canary gets.', unit: Unit.RATIO },
          `(${requests(CANARY)} or ${requests(SERVICE)} * 0) / ${requests(SERVICE)}`),
        figure({ title: 'Requests', description: 'Requests a second to the canary. With few of them, the other numbers say little.', unit: Unit.REQUESTS },
          requests(CANARY)),
        figure({ title: 'Success', description: 'Requests to the canary that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO }, successRatio(CANARY), SUCCESS),
        figure({ title: 'Success of others', description: 'The same of all other versions together.', unit: Unit.RATIO }, successRatio(REST), SUCCESS),
        figure({ title: 'p99', description: 'One of 100 requests to the canary takes more.', unit: Unit.MILLISECONDS }, latency(0.99, CANARY)),
        figure({ title: 'p99 of others', description: 'The same of all other versions together.', unit: Unit.MILLISECONDS }, latency(0.99, REST)),
        table({ title: 'Versions', description: 'Each version of the service at present.' }, {
          labels: { destination_version: 'Version' }, visible: 3,
        }, [
          { name: 'Requests', unit: Unit.REQUESTS, expr: requests(SERVICE, VERSION) },
          { name: 'Share', unit: Unit.RATIO, expr: `${requests(SERVICE, VERSION)} / on () group_left () ${requests(SERVICE)}` },
          { name: 'Success', unit: Unit.RATIO, expr: successRatio(SERVICE, VERSION), steps: SUCCESS },
          { name: 'p50', unit: Unit.MILLISECONDS, expr: latency(0.5, SERVICE, VERSION) },
          { name: 'p99', unit: Unit.MILLISECONDS, expr: latency(0.99, SERVICE, VERSION) },
        ]),
        shares({ title: 'Traffic by version', description: 'Share of the requests that each version answers.', unit: Unit.REQUESTS },
          { expr: requests(SERVICE, VERSION), legend: NAME }),
        lines({ title: 'Success by version', description: 'Requests that end neither with 5xx nor with a failure of gRPC.', unit: Unit.RATIO },
          { expr: successRatio(SERVICE, VERSION), legend: NAME }),
        lines({ title: 'p50 by version', description: 'Half of the requests take less.', unit: Unit.MILLISECONDS },
          { expr: latency(0.5, SERVICE, VERSION), legend: NAME }),
        lines({ title: 'p99 by version', description: 'One of 100 requests takes more.', unit: Unit.MILLISECONDS },
          { expr: latency(0.99, SERVICE, VERSION), legend: NAME }),
        lines({ title: 'Status of the canary', description: 'Requests a second, by status of HTTP and of gRPC.', unit: Unit.REQUESTS },
          { expr: requests(CANARY, ['response_code', 'grpc_response_status']), legend: '{{response_code}} {{grpc_response_status}}' }),
        lines({ title: 'Status of others', description: 'Requests a second, by status of HTTP and of gRPC.', unit: Unit.REQUESTS },
          { expr: requests(REST, ['response_code', 'grpc_response_status']), legend: '{{response_code}} {{grpc_response_status}}' }),
      ],
    },
  ],
};
