/** What nothing in this cluster emits, and why. A query that asks for it has no answer; all others must have one. */
export const UNEMITTED: readonly { readonly query: RegExp; readonly reason: string }[] = [
  {
    query: /\bistio_(requests_total|request_|response_|tcp_)/,
    reason: 'the filter istio.stats emits it, which only Istio\'s own build of Envoy has',
  },
  {
    query: /\bcontainer_/,
    reason: 'the cAdvisor of a kubelet emits it, and the one node only pretends',
  },
  {
    query: /rate\(pilot_total_xds_rejects/,
    reason: 'istiod emits it from the first rejection on, and no proxy rejects anything',
  },
  {
    query: /\b(workload_manager_|istio_xds_|istio_dns_)|component="ztunnel"/,
    reason: 'ztunnel emits it, and none runs',
  },
];

export function hasAnswer(query: string): boolean {
  return !UNEMITTED.some(unemitted => unemitted.query.test(query));
}
