import { Analyzer } from '../../analyzer';
import { GATEWAYS } from '../../catalogue/gateways';
import { findingOf, ifMissing } from '../../finding';

/** A Gateway whose selector picks no pod: nobody listens. */
export const unservedGateway: Analyzer = {
  entry: GATEWAYS.unservedGateway,

  analyze(mesh) {
    return mesh.gateways.all
      .filter(gateway => mesh.gateways.servedBy(gateway).length === 0 && mesh.gateways.servedElsewhereBy(gateway).length === 0)
      .flatMap(({ object, selector }) => ifMissing(mesh.world.withoutAny(), () => findingOf(GATEWAYS.unservedGateway, object, 'spec.selector', {
        message: `no pod has the labels ${Object.entries(selector).map(([name, value]) => `${name}=${value}`).join(', ')}`,
        fix: 'select the labels of the pods of a gateway, or declare it as external workload',
      })));
  },
};
