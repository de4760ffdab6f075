import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { ROUTES } from '../../catalogue/routes';
import { findingOf } from '../../finding';
import { isInternalGateway } from '../../model/gateways';
import { KIND } from '../../model/kinds';

/** A VirtualService bound to a Gateway that Istio makes from one of Gateway API. */
export const internalGateway: Analyzer = {
  entry: ROUTES.internalGateway,

  analyze(mesh) {
    return mesh.all(KIND.VirtualService).flatMap(object =>
      ((object.spec as istio.VirtualServiceSpec).gateways ?? []).flatMap((name, index) => isInternalGateway(name)
        ? [findingOf(ROUTES.internalGateway, object, item('spec.gateways', index), {
          message: `${JSON.stringify(name)} is made by Istio, and may be made otherwise tomorrow`,
          fix: 'use a HTTPRoute for the Gateway that it is made from',
        })]
        : []));
  },
};
