import { Board } from '../board';
import { FAILURES, Steps, Unit, colored, figure, lines } from '../panels';
import { cores, failureCount, failureRate, memory, quantile, rate, series } from '../queries';

const ISTIOD = ['app="istiod"'];
const ISTIODS = 'pilot_info';
const CONTAINERS = ['container="discovery"', 'pod=~"istiod-.+"'];

const DAY = 86_400;

/** A new root certificate takes weeks to reach all clusters. */
const TIME_LEFT: Steps = [['red'], ['orange', 30 * DAY], ['green', 90 * DAY]];

const GOOD_AND_BAD = { accepted: 'green', refused: 'red', injected: 'green', failed: 'red' };

/** What contradicts itself, by the metric that counts it. */
const CONFLICTS = {
  pilot_conflict_inbound_listener: 'inbound listeners',
  pilot_conflict_outbound_listener_tcp_over_current_tcp: 'outbound listeners',
  pilot_duplicate_envoy_clusters: 'clusters',
  pilot_vservice_dup_domain: 'hosts of routes',
  pilot_destrule_subsets: 'subsets',
};

/** istiod: what it knows, what it sends, and what goes wrong on the way. */
export const controlPlane: Board = {
  name: 'control-plane',
  title: 'Istio Control Plane',
  description: 'istiod: how fast changes reach the proxies, what is rejected on the way, and what it needs for that.',
  sections: [
    {
      title: 'At a glance',
      panels: [
        figure({ title: 'istiod', description: 'Running pods of istiod.', unit: Unit.COUNT }, `sum(${ISTIODS})`),
        figure({ title: 'Proxies', description: 'Proxies that are connected to istiod.', unit: Unit.COUNT }, 'sum(pilot_xds)'),
        figure({ title: 'Convergence p99', description: 'How long 99 of 100 changes take at most until a proxy has them.', unit: Unit.SECONDS },
          quantile(0.99, 'pilot_proxy_convergence_time', [])),
        figure({ title: 'Rejected', description: 'How many configurations the proxies rejected in the time shown.', unit: Unit.COUNT },
          failureCount('pilot_total_xds_rejects', ISTIODS), FAILURES),
        figure({ title: 'Refused', description: 'How many objects the webhook refused in the time shown.', unit: Unit.COUNT },
          failureCount('galley_validation_failed', ISTIODS), FAILURES),
        figure({ title: 'Root certificate', description: 'Time until the root certificate of the mesh ends.', unit: Unit.SECONDS },
          'min(citadel_server_root_cert_expiry_timestamp) - time()', TIME_LEFT),
      ],
    },
    {
      title: 'Configuration',
      panels: [
        lines({ title: 'Convergence', description: 'From a change to the proxy that has it.', unit: Unit.SECONDS },
          ...[0.5, 0.9, 0.99].map(q => ({ expr: quantile(q, 'pilot_proxy_convergence_time', []), legend: `p${q * 100}` }))),
        lines({ title: 'Pushes', description: 'Configurations a second that are sent to proxies, by type.', unit: Unit.RATE },
          { expr: rate('pilot_xds_pushes', [], ['type']), legend: '{{type}}' }),
        lines({ title: 'Reasons for pushes', description: 'Changes a second that make istiod send.', unit: Unit.RATE },
          { expr: rate('pilot_push_triggers', [], ['type']), legend: '{{type}}' }),
        lines({ title: 'Time to build', description: 'Time that 99 of 100 configurations take to build and send, by type.', unit: Unit.SECONDS },
          { expr: quantile(0.99, 'pilot_xds_push_time', [], ['type']), legend: '{{type}}' }),
        lines({ title: 'Size', description: 'Size of 99 of 100 configurations, by type.', unit: Unit.BYTES },
          { expr: quantile(0.99, 'pilot_xds_config_size_bytes', [], ['type']), legend: '{{type}}' }),
        lines({ title: 'Events of the cluster', description: 'Changes a second of Istio\'s objects and of Kubernetes\' services.', unit: Unit.RATE },
          { expr: rate('pilot_k8s_cfg_events', [], ['type', 'event']), legend: '{{type}} {{event}}' },
          { expr: rate('pilot_k8s_reg_events', [], ['type', 'event']), legend: '{{type}} {{event}}' }),
      ],
    },
    {
      title: 'What goes wrong',
      panels: [
        lines({ title: 'Pushes that fail', description: 'A second: rejected by a proxy, failed in istiod, or not taken in time.', unit: Unit.RATE },
          { expr: rate('pilot_total_xds_rejects', [], ['type']), legend: 'rejected {{type}}' },
          { expr: failureRate('pilot_total_xds_internal_errors', ISTIODS), legend: 'failed' },
          { expr: failureRate('pilot_xds_write_timeout', ISTIODS), legend: 'timeout' }),
        lines({ title: 'Conflicts', description: 'Things that are defined twice, of which istiod leaves one out.', unit: Unit.COUNT },
          ...Object.entries(CONFLICTS).map(([metric, legend]) => ({ expr: `max(${metric})`, legend }))),
        colored(lines({ title: 'Validation', description: 'Objects a second that the webhook accepts and refuses.', unit: Unit.RATE, width: 8 },
          { expr: rate('galley_validation_passed', []), legend: 'accepted' },
          { expr: failureRate('galley_validation_failed', ISTIODS), legend: 'refused' }), GOOD_AND_BAD),
        colored(lines({ title: 'Injection', description: 'Pods a second that get a sidecar, and that fail to.', unit: Unit.RATE, width: 8 },
          { expr: rate('sidecar_injection_success_total', []), legend: 'injected' },
          { expr: failureRate('sidecar_injection_failure_total', ISTIODS), legend: 'failed' }), GOOD_AND_BAD),
        lines({ title: 'Certificates', description: 'Certificates a second that are asked for and signed.', unit: Unit.RATE, width: 8 },
          { expr: rate('citadel_server_csr_count', []), legend: 'asked for' },
          { expr: rate('citadel_server_success_cert_issuance_count', []), legend: 'signed' }),
      ],
    },
    {
      title: 'What istiod needs',
      panels: [
        lines({ title: 'Processor', description: 'Cores, by pod.', unit: Unit.CORES, width: 8 },
          { expr: cores(CONTAINERS, ['pod']), legend: '{{pod}}' }),
        lines({ title: 'Memory', description: 'Memory of the container and heap of the program, by pod.', unit: Unit.BYTES, width: 8 },
          { expr: memory(CONTAINERS, ['pod']), legend: '{{pod}}' },
          { expr: `sum by (pod) (${series('go_memstats_heap_inuse_bytes', ISTIOD)})`, legend: '{{pod}} heap' }),
        lines({ title: 'Goroutines', description: 'Goroutines, by pod. A number that only grows is a leak.', unit: Unit.COUNT, width: 8 },
          { expr: `sum by (pod) (${series('go_goroutines', ISTIOD)})`, legend: '{{pod}}' }),
      ],
    },
  ],
};
