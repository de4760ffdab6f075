import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf, foundIn } from '../../finding';
import { isInternalGateway } from '../../model/gateways';

/** A VirtualService bound to a Gateway that Istio makes from one of Gateway API. */
export const internalGateway: Analyzer = {
  entry: ROUTES.internalGateway,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, ({ object, spec }) =>
      foundIn(spec.gateways ?? [], (name, index) => isInternalGateway(name)
        ? [findingOf(ROUTES.internalGateway, object, item('spec.gateways', index), {
          message: `${JSON.stringify(name)} is made by Istio, and may be made otherwise tomorrow`,
          fix: 'use a HTTPRoute for the Gateway that it is made from',
        })]
        : []));
  },
};
