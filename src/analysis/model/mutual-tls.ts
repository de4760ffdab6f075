import { KIND } from './kinds';
import { Policies, Policy } from './policies';
import { Workload } from './workload';
import type * as istio from '../../imports/istio';
import { Manifest } from '../../validation/manifest';

export type MutualTlsMode = 'STRICT' | 'PERMISSIVE' | 'DISABLE';

/** What connections a workload takes, and who says so. */
export interface ServerMutualTls {
  readonly mode: MutualTlsMode;
  readonly policy: Manifest;
}

/** What PeerAuthentications say of workloads: of the mesh, of a namespace, of some workloads, of a port of those. */
export class MutualTls {
  public constructor(private readonly policies: Policies) {}

  /**
   * How a workload takes connections, by a port of its pods where that is given.
   *
   * Undefined where no policy of the manifests says it, or several could: the oldest counts, which nobody knows here.
   */
  public of(workload: Workload, port: number | undefined): ServerMutualTls | undefined {
    const ofMesh = this.policies.generalOf(KIND.PeerAuthentication, this.policies.rootNamespace);
    const ofNamespace = this.policies.generalOf(KIND.PeerAuthentication, workload.namespace);
    // With a selector, those of the root namespace are ignored.
    const special = this.policies.of(KIND.PeerAuthentication, workload).filter(({ selector, isMeshWide }) => selector !== undefined && !isMeshWide);
    if ([ofMesh, ofNamespace, special].some(policies => policies.length > 1)) {
      return undefined;
    }
    const general = modeOf(ofNamespace[0]) ?? modeOf(ofMesh[0]);
    if (special.length === 0) {
      return general;
    }
    const { portLevelMtls = {}, mtls } = specOf(special[0]);
    if (port === undefined && Object.keys(portLevelMtls).length > 0) {
      return undefined;
    }
    return saying(special[0], portLevelMtls[String(port)]?.mode) ?? saying(special[0], mtls?.mode) ?? general;
  }
}

function specOf({ object }: Policy): istio.PeerAuthenticationSpec {
  return object.spec as istio.PeerAuthenticationSpec;
}

function modeOf(policy: Policy | undefined): ServerMutualTls | undefined {
  return policy === undefined ? undefined : saying(policy, specOf(policy).mtls?.mode);
}

function saying({ object }: Policy, mode: string | undefined): ServerMutualTls | undefined {
  return mode === 'STRICT' || mode === 'PERMISSIVE' || mode === 'DISABLE' ? { mode, policy: object } : undefined;
}
