import { admissionEntries } from './entry';

const { warned } = admissionEntries('https://istio.io/latest/docs/reference/config/networking/proxy-config/');

/** What istiod's webhook warns of in a ProxyConfig. */
export const PROXY_CONFIG = {
  emptySelector: warned('MESH1851', 'Selector without labels', 'The webhook warns of it: it selects every workload of the namespace.',
    'Name labels, or leave the selector out.', '#ProxyConfig'),
};
