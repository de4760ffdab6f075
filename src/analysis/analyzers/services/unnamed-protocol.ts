import { Analyzer } from '../../analyzer';
import { SERVICES } from '../../catalogue/services';
import { findingOf } from '../../finding';
import { isOfControlPlane, isOfGatewayController } from '../../model/ownership';
import { textAt } from '../../model/read';

/** A port of a Service whose protocol neither its name nor appProtocol says. */
export const unnamedProtocol: Analyzer = {
  entry: SERVICES.unnamedProtocol,

  analyze(mesh) {
    return mesh.registry.services
      .filter(({ object }) => !isOfControlPlane(object) && !isOfGatewayController(object) && textAt(object, 'spec', 'type') !== 'ExternalName')
      .flatMap(({ object, ports }) => ports.filter(({ protocol }) => protocol === 'Unsupported').map(({ name, number, path }) =>
        findingOf(SERVICES.unnamedProtocol, object, path, {
          message: name === '' ? `port ${number} has no name` : `the name ${JSON.stringify(name)} of port ${number} begins with no protocol`,
          fix: 'use a name such as "http" or "tcp-data", or set appProtocol',
        })));
  },
};
