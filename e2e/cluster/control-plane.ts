import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Applied, parseManifests } from './manifests';
import { RELEASE } from '../../src/control-plane/values/release';
import { Manifest } from '../../src/validation/manifest';
import { istioProgram, sourcesOf } from '../../tools/conformance/build';

/** A profile as the real `istioctl` renders it. */
export function istioctlProfile(profile: string): Applied {
  const settings = { profile, ...RELEASE };
  const args = ['manifest', 'generate', ...Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`])];
  const text = execFileSync(istioProgram('istioctl'), args, { encoding: 'utf8', maxBuffer: Infinity, stdio: 'pipe' });
  return { name: `istioctl-${profile}`, manifests: parseManifests(text) };
}

/** The kinds of Gateway API, in the version and channel that Istio is built and tested with. */
export function gatewayApi(): Manifest[] {
  const folder = path.join(sourcesOf('sigs.k8s.io/gateway-api/apis/v1'), 'config', 'crd', 'experimental');
  return fs.readdirSync(folder).sort()
    .flatMap(file => parseManifests(fs.readFileSync(path.join(folder, file), 'utf8')))
    .filter(({ kind, spec }) => kind === 'CustomResourceDefinition' && spec.group === 'gateway.networking.k8s.io');
}
