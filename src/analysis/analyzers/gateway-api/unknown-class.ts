import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { ISTIO_CLASSES } from '../../model/kubernetes-gateways';
import { isSlipOf } from '../../model/slip';

/** A Gateway of a class that nobody defines. */
export const unknownClass: Analyzer = {
  entry: GATEWAY_API.unknownClass,

  analyze(mesh) {
    return mesh.kubernetesGateways.all
      .filter(({ className }) => !ISTIO_CLASSES.includes(className) && mesh.objects.find(KIND.GatewayClass, '', className) === undefined)
      .flatMap(({ object, className }) => ifMissing(mesh.world.withoutAny(ISTIO_CLASSES.some(known => isSlipOf(className, known))), () => findingOf(GATEWAY_API.unknownClass, object, 'spec.gatewayClassName', {
        message: `there is no GatewayClass ${JSON.stringify(className)}`,
        fix: 'use istio, or add the GatewayClass',
      })));
  },
};
