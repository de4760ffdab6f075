import type * as istio from '../../../imports/istio';
import { Manifest, namespaceOf } from '../../../validation/manifest';
import { item, property } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { valueOf } from '../../model/answer';
import { MESH_GATEWAY, MeshGatewayInfo } from '../../model/gateways';
import { KIND } from '../../model/kinds';
import { selects } from '../../model/label-index';
import { MeshModel } from '../../model/mesh-model';

const CLAIM = /^@request\.auth\.claims(\..+|\[.+\])$/i;

/** A route by claims of a token at a gateway where no RequestAuthentication reads tokens. */
export const unverifiedClaims: Analyzer = {
  entry: SECURITY.unverifiedClaims,

  analyze(mesh) {
    return foundIn(mesh.virtualServices.all, ({ object, spec }) => {
      const path = claimIn(spec);
      return path === undefined ? [] : judge(mesh, object, path);
    });
  },
};

function judge(mesh: MeshModel, object: Manifest, path: string): Finding[] {
  const names = (object.spec as istio.VirtualServiceSpec).gateways ?? [];
  return names.filter(name => name !== MESH_GATEWAY).flatMap(name => {
    const gateway = valueOf(mesh.gateways.find(name, namespaceOf(object)));
    const reader = gateway === undefined ? undefined : readerWithout(mesh, gateway);
    return reader === undefined ? [] : ifMissing(mesh.world.without(KIND.RequestAuthentication, reader.namespace), () =>
      findingOf(SECURITY.unverifiedClaims, object, path, {
        message: `no RequestAuthentication is for the pods that serve the Gateway ${name}`,
        fix: `add one in namespace ${reader.namespace}`,
      }, [gateway!.object]));
  });
}

/** Pods that serve a Gateway and read no tokens. */
function readerWithout(mesh: MeshModel, gateway: MeshGatewayInfo): { readonly namespace: string } | undefined {
  const own = mesh.gateways.servedBy(gateway);
  return own.length > 0
    ? own.find(workload => mesh.policies.of(KIND.RequestAuthentication, workload).length === 0)
    : mesh.gateways.servedElsewhereBy(gateway).find(({ namespace, labels }) => !mesh.policies.all(KIND.RequestAuthentication).some(policy =>
      (policy.isMeshWide || policy.namespace === namespace) && selects(policy.selector ?? {}, labels)));
}

/** The first match by a claim, if there is any. */
function claimIn({ http }: istio.VirtualServiceSpec): string | undefined {
  for (const [index, { match }] of (http ?? []).entries()) {
    for (const [number, { headers, withoutHeaders }] of (match ?? []).entries()) {
      const found = claimAmong(headers, 'headers') ?? claimAmong(withoutHeaders, 'withoutHeaders');
      if (found !== undefined) {
        return `${item(`${item('spec.http', index)}.match`, number)}.${found}`;
      }
    }
  }
  return undefined;
}

function claimAmong(headers: object | undefined, field: string): string | undefined {
  const name = Object.keys(headers ?? {}).find(header => CLAIM.test(header));
  return name === undefined ? undefined : property(field, name);
}
