import { COMPONENT_CASES } from './component-cases';
import { GATEWAY_CASES } from './gateway-cases';
import { ISTIOD_CASES } from './istiod-cases';
import { ManifestCase } from './manifest-case';
import { MESH_CASES } from './mesh-cases';
import { OPERATOR_CASES } from './operator-cases';
import { SERVICE_CASES } from './service-cases';
import { CompatibilityVersion, Platform, Profile } from '../../../src/control-plane/values/profile';

const PROFILES = Object.values(Profile).map((profile): ManifestCase => ({
  name: `profile ${profile}`,
  props: { profile },
  flags: [`profile=${profile}`],
}));

/** Every platform with every sort of data plane, and every older release. */
const VARIANTS = [Profile.DEFAULT, Profile.AMBIENT].flatMap(profile => [
  ...Object.values(Platform).map((platform): ManifestCase => ({
    name: `profile ${profile} on ${platform}`,
    props: { profile, platform, cni: { enabled: true } },
    flags: [`profile=${profile}`, `values.global.platform=${platform}`, 'components.cni.enabled=true'],
  })),
  ...Object.values(CompatibilityVersion).map((compatibilityVersion): ManifestCase => ({
    name: `profile ${profile} as ${compatibilityVersion}`,
    props: { profile, compatibilityVersion },
    // Without quotes it would be a number, and 1.30 the same as 1.3.
    flags: [`profile=${profile}`],
    spec: { compatibilityVersion },
  })),
]);

export const MANIFEST_CASES: readonly ManifestCase[] = [
  ...PROFILES, ...VARIANTS, ...MESH_CASES, ...SERVICE_CASES, ...ISTIOD_CASES, ...COMPONENT_CASES, ...GATEWAY_CASES, ...OPERATOR_CASES,
];
