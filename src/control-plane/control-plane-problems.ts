import { ControlPlaneProps } from './control-plane-props';
import { cniProblems } from './options/cni-options';
import { ControlPlaneGatewayOptions, gatewayProblems } from './options/gateway-options';
import { pullPolicyProblem } from './options/image-options';
import { injectionProblems } from './options/injection-options';
import { istiodProblems } from './options/istiod-options';
import { proxyProblems } from './options/proxy-options';
import { validationProblems } from './options/validation-options';
import { waypointProblems } from './options/waypoint-options';
import { ztunnelProblems } from './options/ztunnel-options';
import { GatewayDirection } from './values/gateway-values';
import { Problems, ifGiven, within, withinEach } from '../base/problems';
import { ISTIO_1_31 } from '../schema';
import { choiceProblem } from '../validation/vocabulary/choice';
import { eachProblem } from '../validation/vocabulary/each';
import { hostProblem } from '../validation/vocabulary/host';
import { hubProblem, tagProblem } from '../validation/vocabulary/image';
import { labelProblem } from '../validation/vocabulary/label';
import { logLevelProblem } from '../validation/vocabulary/log-level';
import { Problem, problem } from '../validation/vocabulary/problem';
import { repeatedProblems } from '../validation/vocabulary/repeated';
import { objectNameProblem } from '../validation/vocabulary/subdomain';

/** Names of Services are labels, of 63 characters: these leave room for what comes before the name of a revision, and of a tag. */
const LONGEST_REVISION = 63 - 'istiod-'.length;
const LONGEST_TAG = 63 - 'istiod-revision-tag-'.length;

/** What is wrong with each of the properties of a control plane. */
export function controlPlaneProblems(props: ControlPlaneProps): Problems {
  const { revision, ingressGateways, egressGateways } = props;
  return {
    namespace: ifGiven(props.namespace, labelProblem),
    hub: ifGiven(props.hub, hubProblem),
    tag: ifGiven(props.tag, tagProblem),
    imagePullPolicy: ifGiven(props.imagePullPolicy, pullPolicyProblem),
    ...eachProblem('imagePullSecrets', props.imagePullSecrets, objectNameProblem),
    revision: ifGiven(revision, revisionProblem),
    ...revisionTagProblems(props),
    ...eachProblem('excludedCrds', props.excludedCrds, choiceProblem(...crdNames())),
    clusterDomain: ifGiven(props.clusterDomain, hostProblem),
    logLevel: ifGiven(props.logLevel, logLevelProblem),
    priorityClass: ifGiven(props.priorityClass, objectNameProblem),
    ...within('istiod', istiodProblems(props.istiod ?? {})),
    ...within('proxy', proxyProblems(props.proxy ?? {})),
    ...within('injection', injectionProblems(props.injection ?? {})),
    ...within('validation', validationProblems(props.validation ?? {})),
    ...within('waypoint', waypointProblems(props.waypoint ?? {})),
    ...within('cni', cniProblems(props.cni ?? {})),
    ...within('ztunnel', ztunnelProblems(props.ztunnel ?? {})),
    ...gatewaysProblems('ingress', props, ingressGateways),
    ...gatewaysProblems('egress', props, egressGateways),
  };
}

function crdNames(): string[] {
  return Object.values(ISTIO_1_31.kinds).map(({ plural, group }) => `${plural}.${group}`);
}

function revisionProblem(revision: string): Problem {
  return revision === 'default'
    ? problem(revision, 'leave it out: the control plane without a revision is the default one')
    : labelProblem(revision) ?? lengthProblem(revision, LONGEST_REVISION);
}

function revisionTagProblems({ revision, revisionTags = [] }: ControlPlaneProps): Problems {
  const repeated = repeatedProblems(revisionTags);
  return Object.fromEntries(revisionTags.map((tag, index): [string, Problem] => [
    `revisionTags[${index}]`,
    labelProblem(tag) ?? lengthProblem(tag, LONGEST_TAG) ?? repeated[index]
      ?? (tag === revision ? problem(tag, 'use another name than that of the revision') : undefined),
  ]));
}

function lengthProblem(name: string, most: number): Problem {
  return name.length <= most ? undefined : problem(name, `use at most ${most} characters, as names of Services are made with it`);
}

/** Two gateways of one name and namespace would be one. */
function gatewaysProblems(direction: GatewayDirection, { namespace: own = 'istio-system' }: ControlPlaneProps, gateways: ControlPlaneGatewayOptions[] = []): Problems {
  const repeated = repeatedProblems(gateways.map(({ name = `istio-${direction}gateway`, namespace = own }) => `${namespace}/${name}`));
  const problems = withinEach(`${direction}Gateways`, gateways, gatewayProblems);
  return Object.assign(problems, ...gateways.map((_, index) => {
    const place = `${direction}Gateways[${index}].name`;
    return { [place]: problems[place] ?? repeated[index] };
  }));
}
