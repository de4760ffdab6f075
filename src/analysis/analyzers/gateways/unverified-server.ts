import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { findingOf, foundIn } from '../../finding';
import { startsTls, tlsOfHost, tlsOfSubsets } from '../../model/client-tls';

/** TLS to a server that may show any certificate. */
export const unverifiedServer: Analyzer = {
  entry: GATEWAYS.unverifiedServer,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ({ rule, spec }) => [...tlsOfHost(spec), ...tlsOfSubsets(spec)]
      .filter(({ tls }) => startsTls(tls) && tls.insecureSkipVerify === true)
      .map(({ path }) => findingOf(GATEWAYS.unverifiedServer, rule, `${path}.insecureSkipVerify`, {
        message: `nobody verifies the certificate of ${spec.host}`,
        fix: 'take it away and set caCertificates',
      })));
  },
};
