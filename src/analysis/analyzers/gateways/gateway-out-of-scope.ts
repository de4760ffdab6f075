import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { findingOf } from '../../finding';

const SCOPED = 'PILOT_SCOPE_GATEWAY_TO_NAMESPACE';

/** A Gateway whose pods are all in other namespaces, where the istiod of the manifests lets pods serve only those of their own. */
export const gatewayOutOfScope: Analyzer = {
  entry: GATEWAYS.gatewayOutOfScope,

  analyze(mesh) {
    return mesh.controlPlane.setting(SCOPED) !== 'true' ? [] : mesh.gateways.all.flatMap(gateway => {
      const places = mesh.gateways.placesOf(gateway);
      return places.length === 0 || places.includes(gateway.namespace) ? [] : [findingOf(GATEWAYS.gatewayOutOfScope, gateway.object, 'metadata.namespace', {
        message: `its pods are in namespace ${places.join(', ')}, and istiod runs with ${SCOPED}`,
        fix: `move the Gateway to namespace ${places[0]}`,
      })];
    });
  },
};
