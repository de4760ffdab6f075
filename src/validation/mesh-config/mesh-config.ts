import { canonicalOf } from './canonical';
import { Fault, faultIfGiven, faultOf } from './fault';
import type { MeshConfig } from './plain';
import { proxyConfigFaults } from './proxy-config';
import { shapeFaults } from './shape';
import { trafficPolicyFaults } from './traffic-policy';
import { localities, zones } from '../admission/locality';
import { Issue } from '../issue';
import { nanosecondsOf } from '../vocabulary/duration';
import { wildcardHostProblem } from '../vocabulary/host';
import { isMixedCaseLabel } from '../vocabulary/mixed-case-label';
import { portProblem } from '../vocabulary/numbers';
import { Problem, problem, problemIf } from '../vocabulary/problem';

const MESH_CONFIG = 'istio.mesh.v1alpha1.MeshConfig';
const MILLISECOND = 1_000_000n;
const SECOND = 1000n * MILLISECOND;

/** What Istio refuses in the configuration of a mesh; where its form is wrong, nothing else is judged. */
export function meshConfigFaults(config: unknown): Fault[] {
  const misshapen = shapeFaults(MESH_CONFIG, config, '');
  return misshapen.length > 0 ? misshapen : valueFaults(canonicalOf(MESH_CONFIG, config));
}

function valueFaults(config: MeshConfig): Fault[] {
  return [
    ...faultIfGiven('proxyListenPort', config.proxyListenPort, portProblem),
    ...faultIfGiven('connectTimeout', config.connectTimeout, connectTimeoutProblem),
    ...faultIfGiven('protocolDetectionTimeout', config.protocolDetectionTimeout, detectionTimeoutProblem),
    ...proxyConfigFaults(config.defaultConfig ?? {}, 'defaultConfig'),
    ...localityFaults(config),
    ...(config.serviceSettings ?? []).flatMap((settings, index) => (settings.hosts ?? []).flatMap((host, place) =>
      faultOf(`serviceSettings[${index}].hosts[${place}]`, wildcardHostProblem(host)))),
    ...faultIfGiven('trustDomain', config.trustDomain, trustDomainProblem),
    ...(config.trustDomainAliases ?? []).flatMap((alias, index) => faultOf(`trustDomainAliases[${index}]`, trustDomainProblem(alias))),
    ...faultIfGiven('meshMTLS.ecdhCurves', config.meshMTLS?.ecdhCurves, curves =>
      problemIf(curves.length > 0, `got ${curves.join(', ')}`, 'use tlsDefaults.ecdhCurves')),
    ...trafficPolicyFaults(config.defaultTrafficPolicy ?? {}, 'defaultTrafficPolicy'),
  ];
}

/** From a millisecond to an hour. */
function connectTimeoutProblem(text: string): Problem {
  const length = nanosecondsOf(text)!;
  return length >= MILLISECOND && length % MILLISECOND === 0n && length <= 3600n * SECOND
    ? undefined
    : problem(text, 'use whole milliseconds, from "1ms" to "1h"');
}

function detectionTimeoutProblem(text: string): Problem {
  return nanosecondsOf(text)! % MILLISECOND === 0n ? undefined : problem(text, 'use whole milliseconds, or "0s" for none');
}

/** Labels, upper case taken; a final dot is taken too. */
function trustDomainProblem(domain: string): Problem {
  const labels = domain.split('.');
  const checked = labels.length > 1 && labels[labels.length - 1] === '' ? labels.slice(0, -1) : labels;
  return checked.every(isMixedCaseLabel) ? undefined : problem(domain, 'use a domain such as "cluster.local"');
}

/** Outlier detection is always there at the level of the mesh. */
function localityFaults({ localityLbSetting, zoneAwareLbSetting }: MeshConfig): Fault[] {
  return [
    ...localityLbSetting ? errorsOf(localities(localityLbSetting as never, {}, 'localityLbSetting')) : [],
    ...zoneAwareLbSetting ? errorsOf(zones(zoneAwareLbSetting as never, {}, 'zoneAwareLbSetting')) : [],
  ];
}

function errorsOf(issues: readonly Issue[]): Fault[] {
  return issues.filter(({ severity }) => severity === 'error').map(({ path, message, fix }) => ({ path, message, fix }));
}
