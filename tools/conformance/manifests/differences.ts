import { ManifestDifference } from './compare';

/** A difference from what `istioctl manifest generate` prints that is meant, and why. */
export interface DeliberateDifference {
  /** Objects, by kind and name. */
  readonly object: RegExp;
  /** Places in them. */
  readonly path: RegExp;
  readonly reason: string;
}

/** All differences that are meant; docs/control-plane.md shows them. */
export const DELIBERATE_DIFFERENCES: readonly DeliberateDifference[] = [
  {
    object: /^CustomResourceDefinition /,
    path: /\/description$/,
    reason: 'Descriptions are prose of Istio\'s API; the definitions are made of facts alone, so `kubectl explain` shows fields without a text.',
  },
  {
    object: /^CustomResourceDefinition /,
    path: /\/x-kubernetes-validations\/\d+\/message$/,
    reason: 'Messages of rules are prose too; here they say in our own words how to mend it.',
  },
  {
    object: /^ConfigMap .*\/values/,
    path: /^\/metadata\/annotations\/kubernetes\.io\/description$/,
    reason: 'The same in our own words.',
  },
  {
    object: /^ConfigMap .*\/values/,
    path: /^\/data\/(original|merged)-values\/gateways\/istio-(in|e)gressgateway(\/|$)/,
    reason: 'Each gateway has options of its own here, where istioctl has one set for all of a direction.',
  },
  {
    object: /^ConfigMap .*\/istio-sidecar-injector/,
    path: /^\/data\/config\/templates\/(sidecar|gateway|grpc-simple|grpc-agent|waypoint|kube-gateway|agentgateway|agentgateway-waypoint)$/,
    reason: 'The templates are written anew; what they make of pods is compared instead, by Istio\'s own code.',
  },
  {
    object: /^ValidatingAdmissionPolicy /,
    path: /^\/spec\/(variables|validations)(\/|$)/,
    reason: 'The same conditions, written anew.',
  },
];

/** Those of the differences that are not meant. */
export function unexplained(differences: readonly ManifestDifference[]): ManifestDifference[] {
  return differences.filter(({ object, path }) =>
    !DELIBERATE_DIFFERENCES.some(known => known.object.test(object) && known.path.test(path)));
}
