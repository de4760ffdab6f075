import { admissionEntries } from './entry';

const { refused } = admissionEntries('https://istio.io/latest/docs/reference/config/security/peer_authentication/');

/** What istiod's webhook refuses in a PeerAuthentication. */
export const PEER_AUTHENTICATION = {
  badPort: refused('MESH1711', 'Port that is no plain number', 'The webhook cannot read it.',
    'Write the port without sign and leading zeros.', '#PeerAuthentication-port_level_mtls'),
};
