import { Analyzer } from '../../analyzer';
import { SERVICES } from '../../catalogue/services';
import { findingOf } from '../../finding';
import { isOfControlPlane, isOfGatewayController } from '../../model/ownership';
import { textAt } from '../../model/read';

/** A port of an ExternalName Service without a protocol, or of bytes without a name of its own. */
export const externalNamePort: Analyzer = {
  entry: SERVICES.externalNamePort,

  analyze(mesh) {
    return mesh.registry.services
      .filter(({ object }) => textAt(object, 'spec', 'type') === 'ExternalName' && !isOfControlPlane(object) && !isOfGatewayController(object))
      .flatMap(({ object, ports }) => ports.filter(({ name, protocol }) => protocol === 'Unsupported' || name === 'tcp').map(({ name, number, path }) =>
        findingOf(SERVICES.externalNamePort, object, path, {
          message: name === '' ? `port ${number} has no name` : `the name ${JSON.stringify(name)} of port ${number} does not tell its traffic apart`,
          fix: 'use a name such as "https-api" or "tls-api"',
        })));
  },
};
