import { Chart } from 'cdk8s';
import { EnvoyApplyTo, EnvoyFilter, EnvoyPatch, PeerAuthentication, PolicyTarget } from 'cdk8s-istio';
import { INGRESS, INGRESS_POD } from './ingress';
import { Manifest, synthesize } from './manifest';
import { nodes, podManifests } from './pod';

/** What is so in this mesh because it has no cluster under it. */
export function settings(): Manifest[] {
  return [...nodes(), ...podManifests([INGRESS_POD]), ...synthesize(app => {
    const chart = new Chart(app, 'settings', { namespace: INGRESS_POD.namespace });
    // A gateway binds all addresses, those of the backends included, as it has a pod to itself; here it gets the address of its pod.
    new EnvoyFilter(chart, 'address', {
      target: PolicyTarget.workload(INGRESS),
      configPatches: [{
        applyTo: EnvoyApplyTo.LISTENER,
        patch: EnvoyPatch.merge({ address: { socket_address: { address: INGRESS_POD.ip } } }),
      }],
    });
    // Sidecars would wait for certificates from an agent beside them, which is not there.
    PeerAuthentication.disable(chart, 'plain');
  })];
}
