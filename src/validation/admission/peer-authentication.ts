import { attachment } from './attachment';
import { issuesOf } from '../catalogue/entry';
import { PEER_AUTHENTICATION } from '../catalogue/peer-authentication';
import { Issue } from '../issue';
import { joined } from '../joined';
import { Manifest } from '../manifest';
import { property } from '../path';
import { problem } from '../vocabulary/problem';

/** What istiod's webhook refuses in a PeerAuthentication; the rest of its rules are in the schema already. */
export function validatePeerAuthentication({ spec }: Manifest): Issue[] {
  const signed = Object.keys(spec?.portLevelMtls ?? {}).filter(port => !/^[1-9]\d*$/.test(port));
  return joined(
    signed.flatMap(port => issuesOf(PEER_AUTHENTICATION.badPort, property('spec.portLevelMtls', port),
      problem(port, 'write the port without sign and leading zeros'))),
    attachment(spec),
  );
}
