import { isCaptured } from './captured';
import type * as istio from '../../../imports/istio';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf } from '../../finding';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

/** What waypoints take by targetRefs only. */
const BY_TARGET = [KIND.RequestAuthentication, KIND.WasmPlugin, KIND.TrafficExtension];
/** What waypoints may take by other means too. */
const BY_ANY_MEANS = [KIND.Telemetry, KIND.EnvoyFilter, KIND.ProxyConfig];

/** An object that is for workloads of the ambient mesh only, and whose sort ztunnels do not read. */
export const ignoredByZtunnel: Analyzer = {
  entry: AMBIENT.ignoredByZtunnel,

  analyze(mesh) {
    return [
      ...BY_TARGET.flatMap(kind => mesh.policies.all(kind).flatMap(policy => judge(mesh, policy, false))),
      ...BY_ANY_MEANS.flatMap(kind => mesh.policies.all(kind).flatMap(policy => judge(mesh, policy, true))),
    ];
  },
};

function judge(mesh: MeshModel, policy: Policy, byWaypoints: boolean): Finding[] {
  const { object, selector, selectorPath, targets, isMeshWide } = policy;
  if (targets.length > 0 || (isMeshWide && selector === undefined)) {
    return [];
  }
  const selected = mesh.policies.selectedBy(policy);
  if (selected.length === 0 || !selected.every(workload => isCaptured(mesh, workload)) || mesh.proxies.areSelectedElsewhere(policy, byWaypoints)) {
    return [];
  }
  return [findingOf(AMBIENT.ignoredByZtunnel, object, selector === undefined ? 'spec' : selectorPath, {
    message: 'all workloads that it is for are in the ambient mesh, whose ztunnels do not read it',
    fix: 'name the service or its waypoint in targetRefs',
  }, selected.slice(0, 1).map(workload => workload.object))];
}

/** A PeerAuthentication that turns mutual TLS off for workloads of the ambient mesh. */
export const plainInAmbient: Analyzer = {
  entry: AMBIENT.plainInAmbient,

  analyze(mesh) {
    return mesh.policies.all(KIND.PeerAuthentication).flatMap(policy => {
      const { mtls } = policy.object.spec as istio.PeerAuthenticationSpec;
      const captured = mtls?.mode === 'DISABLE' ? mesh.policies.selectedBy(policy).find(workload => isCaptured(mesh, workload)) : undefined;
      return captured === undefined ? [] : [findingOf(AMBIENT.plainInAmbient, policy.object, 'spec.mtls.mode', {
        message: 'ztunnels use mutual TLS whatever it says',
        fix: 'use PERMISSIVE',
      }, [captured.object])];
    });
  },
};
