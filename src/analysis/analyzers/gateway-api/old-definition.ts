import { Analyzer } from '../../analyzer';
import { GATEWAY_API } from '../../catalogue/gateway-api';
import { findingOf } from '../../finding';
import { KIND } from '../../model/kinds';
import { labelsAt } from '../../model/read';

const BUNDLE_VERSION = 'gateway.networking.k8s.io/bundle-version';
/** What Istio 1.31 needs at least: major and minor version. */
const LEAST: { readonly [name: string]: readonly [number, number] } = {
  'grpcroutes.gateway.networking.k8s.io': [1, 1],
  'backendtlspolicies.gateway.networking.k8s.io': [1, 4],
  'tlsroutes.gateway.networking.k8s.io': [1, 5],
  'tcproutes.gateway.networking.k8s.io': [1, 6],
};

/** A definition of Gateway API from a release that is too old for Istio. */
export const oldDefinition: Analyzer = {
  entry: GATEWAY_API.oldDefinition,

  analyze(mesh) {
    return mesh.all(KIND.CustomResourceDefinition).flatMap(object => {
      const least = LEAST[object.metadata.name];
      if (least === undefined) {
        return [];
      }
      const version = labelsAt(object, 'metadata', 'annotations')[BUNDLE_VERSION] ?? '';
      const [, major, minor] = /^v?(\d+)\.(\d+)/.exec(version)?.map(Number) ?? [];
      return major === undefined || major > least[0] || (major === least[0] && minor >= least[1]) ? [] : [
        findingOf(GATEWAY_API.oldDefinition, object, `metadata.annotations[${JSON.stringify(BUNDLE_VERSION)}]`, {
          message: `got ${JSON.stringify(version)}`,
          fix: `use ${least.join('.')} or newer`,
        }),
      ];
    });
  },
};
