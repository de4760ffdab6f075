import type * as istio from '../../../imports/istio';
import { Manifest, namespaceOf } from '../../../validation/manifest';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { Missing, valueOf } from '../../model/answer';
import { claimIn } from '../../model/claims';
import { MESH_GATEWAY, MeshGatewayInfo } from '../../model/gateways';
import { KIND } from '../../model/kinds';
import { selects } from '../../model/label-index';
import { MeshModel } from '../../model/mesh-model';

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
    return reader === undefined ? [] : ifMissing(missingAt(mesh, reader.namespace), () =>
      findingOf(SECURITY.unverifiedClaims, object, path, {
        message: `no RequestAuthentication is for the pods that serve the Gateway ${name}`,
        fix: `add one in namespace ${reader.namespace}`,
      }, [gateway!.object]));
  });
}

/** What it means that nobody reads tokens there: the Gateway is here, so that what belongs to it probably is too. */
function missingAt({ world }: MeshModel, namespace: string): Missing {
  const missing = world.without(KIND.RequestAuthentication, namespace);
  return missing.is === 'unknown' ? world.withoutAny(true) : missing;
}

/** Pods that serve a Gateway and read no tokens. */
function readerWithout(mesh: MeshModel, gateway: MeshGatewayInfo): { readonly namespace: string } | undefined {
  const own = mesh.gateways.servedBy(gateway);
  return own.length > 0
    ? own.find(workload => mesh.policies.of(KIND.RequestAuthentication, workload).length === 0)
    : mesh.gateways.servedElsewhereBy(gateway).find(({ namespace, labels }) => !mesh.policies.all(KIND.RequestAuthentication).some(policy =>
      (policy.isMeshWide || policy.namespace === namespace) && selects(policy.selector ?? {}, labels)));
}
