import { admissionEntries } from './entry';

const { refused, warned } = admissionEntries('https://istio.io/latest/docs/reference/config/type/workload-selector/');

/** What istiod's webhook says of how a policy is attached to workloads, whatever its kind. */
export const ATTACHMENT = {
  noLabel: warned('MESH1701', 'Workload selector without labels', 'It selects every workload of the namespace.',
    'Add labels, or take the selector away.', '#WorkloadSelector'),
  badTarget: refused('MESH1702', 'Target of a kind that takes no policy', 'The webhook refuses it.',
    'Target a Service, a ServiceEntry, or a Gateway or GatewayClass of the Gateway API.', '#PolicyTargetReference'),
};
