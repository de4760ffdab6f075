import { Profile } from 'cdk8s-istio';
import { istioctlProfile } from './control-plane';
import { hardenedProfile, isHardened, synthesizeProfile } from './profile-app';
import { runStories } from './run-stories';
import { gatewaysRoute } from './stories/gateways-route';
import { injection } from './stories/injection';
import { podSecurity } from './stories/pod-security';
import { Report } from '../harness/report';

/** A profile of our own control plane, with an app behind its gateways. */
export async function run(report: Report, profile: Profile): Promise<void> {
  const { controlPlane, apps, waysIn } = synthesizeProfile(profile);
  const pods = {
    ours: controlPlane.manifests,
    hardened: hardenedProfile(profile),
    istioctls: istioctlProfile(profile).manifests,
    areMadeHardened: isHardened(profile),
  };
  await runStories(report, controlPlane, [
    { title: 'injection', tell: async (told, api) => injection(told, api, apps) },
    { title: 'gateways', tell: async (told, api) => gatewaysRoute(told, api, waysIn) },
    { title: 'pod security', tell: async (told, api) => podSecurity(told, api, pods) },
  ]);
}
