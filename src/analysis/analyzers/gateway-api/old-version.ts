import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { findingOf } from '../../finding';
import { KIND } from '../../model/kinds';
import { flagAt, listAt, textAt } from '../../model/read';

/** Versions of which one must be served. */
const READ: { readonly [name: string]: readonly string[] } = {
  'gatewayclasses.gateway.networking.k8s.io': ['v1'],
  'gateways.gateway.networking.k8s.io': ['v1'],
  'grpcroutes.gateway.networking.k8s.io': ['v1'],
  'httproutes.gateway.networking.k8s.io': ['v1'],
  'referencegrants.gateway.networking.k8s.io': ['v1', 'v1beta1'],
};

/** A definition of Gateway API that does not serve the version that Istio reads. */
export const oldVersion: Analyzer = {
  entry: GATEWAY_API.oldVersion,

  analyze(mesh) {
    return mesh.all(KIND.CustomResourceDefinition).flatMap(object => {
      const read = READ[object.metadata.name];
      const served = read === undefined ? [] : listAt(object.spec, 'versions').filter(version => flagAt(version, 'served')).map(version => textAt(version, 'name') ?? '');
      return read === undefined || read.some(name => served.includes(name)) ? [] : [findingOf(GATEWAY_API.oldVersion, object, 'spec.versions', {
        message: `it serves ${served.join(', ') || 'none'}`,
        fix: `serve ${read.join(' or ')}`,
      })];
    });
  },
};
