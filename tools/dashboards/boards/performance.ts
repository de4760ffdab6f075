import { Board } from '../board';
import { Unit, figure, lines } from '../panels';
import { MEMORY, cores, memory, rate, requests, series } from '../queries';

const PROXIES = ['container="istio-proxy"'];
const ISTIOD = ['container="discovery"', 'pod=~"istiod-.+"'];
const ZTUNNELS = ['container="istio-proxy"', 'pod=~"ztunnel-.+"'];
const SIDECARS = ['container="istio-proxy"', 'pod!~"ztunnel-.+"'];

/** Every request passes a proxy twice, so both sides count. */
const ANY_SIDE: string[] = [];
const PER_THOUSAND = `(${requests(ANY_SIDE)} / 1000)`;

/** What the mesh costs. */
export const performance: Board = {
  name: 'performance',
  title: 'Istio Performance',
  description: 'What the mesh costs: processor and memory of its proxies and of istiod, also as a share of the traffic.',
  sections: [
    {
      title: 'Cost of the traffic',
      panels: [
        figure({
          title: 'Cores for 1000 requests a second', description: 'Processor time of sidecars and gateways, by the requests that pass them.', unit: Unit.CORES, width: 8,
        }, `${cores(SIDECARS)} / ${PER_THOUSAND}`),
        figure({ title: 'Memory of a proxy', description: 'On average over sidecars and gateways.', unit: Unit.BYTES, width: 8 },
          `avg(${series(MEMORY, SIDECARS)})`),
        figure({ title: 'Proxies', description: 'Sidecars and gateways that run.', unit: Unit.COUNT, width: 8 },
          `count(${series(MEMORY, SIDECARS)})`),
        lines({ title: 'Cores for 1000 requests a second', description: 'The same over time: a rise without more traffic is worth a look.', unit: Unit.CORES },
          { expr: `${cores(SIDECARS)} / ${PER_THOUSAND}`, legend: 'sidecars and gateways' }),
        lines({ title: 'Requests', description: 'Requests a second that pass a proxy, on either side.', unit: Unit.REQUESTS },
          { expr: requests(ANY_SIDE, ['reporter']), legend: '{{reporter}}' }),
      ],
    },
    {
      title: 'Proxies',
      panels: [
        lines({ title: 'Processor by namespace', description: 'Cores of all proxies of a namespace.', unit: Unit.CORES },
          { expr: cores(PROXIES, ['namespace']), legend: '{{namespace}}' }),
        lines({ title: 'Memory by namespace', description: 'Memory of all proxies of a namespace.', unit: Unit.BYTES },
          { expr: memory(PROXIES, ['namespace']), legend: '{{namespace}}' }),
        lines({ title: 'Busiest proxies', description: 'The ten with the most processor time, in cores.', unit: Unit.CORES },
          { expr: `topk(10, ${cores(PROXIES, ['namespace', 'pod'])})`, legend: '{{pod}} ({{namespace}})' }),
        lines({ title: 'Largest proxies', description: 'The ten with the most memory. A Sidecar that hides services makes a proxy smaller.', unit: Unit.BYTES },
          { expr: `topk(10, ${memory(PROXIES, ['namespace', 'pod'])})`, legend: '{{pod}} ({{namespace}})' }),
      ],
    },
    {
      title: 'Control plane and ztunnel',
      panels: [
        lines({ title: 'Processor', description: 'Cores of istiod and of all ztunnels.', unit: Unit.CORES, width: 8 },
          { expr: cores(ISTIOD), legend: 'istiod' },
          { expr: cores(ZTUNNELS), legend: 'ztunnel' }),
        lines({ title: 'Memory', description: 'Memory of istiod and of all ztunnels.', unit: Unit.BYTES, width: 8 },
          { expr: memory(ISTIOD), legend: 'istiod' },
          { expr: memory(ZTUNNELS), legend: 'ztunnel' }),
        lines({ title: 'Traffic', description: 'Bytes a second in bodies of requests and responses, and of TCP, at the server.', unit: Unit.BYTE_RATE, width: 8 },
          { expr: rate('istio_request_bytes_sum', ['reporter="destination"']), legend: 'requests' },
          { expr: rate('istio_response_bytes_sum', ['reporter="destination"']), legend: 'responses' },
          { expr: rate('istio_tcp_received_bytes_total', ['reporter="destination"']), legend: 'TCP received' },
          { expr: rate('istio_tcp_sent_bytes_total', ['reporter="destination"']), legend: 'TCP sent' }),
      ],
    },
  ],
};
