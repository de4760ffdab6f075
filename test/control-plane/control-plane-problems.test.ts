import { Chart, Duration, Testing } from 'cdk8s';
import { ControlPlane } from '../../src/control-plane/control-plane';
import { ControlPlaneProps } from '../../src/control-plane/control-plane-props';
import { Profile } from '../../src/control-plane/values/profile';
import { GatewayExposure } from '../../src/gateway/gateway-exposure';
import { MANIFEST_CASES } from '../../tools/conformance/manifests/cases';

/** Each problem on a line of its own, without the name of the construct. */
function problemsOf(props: ControlPlaneProps): string[] {
  try {
    new ControlPlane(new Chart(Testing.app(), 'mesh'), 'ControlPlane', props);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map(line => line.replace(/^ControlPlane: /, ''));
  }
}

const NUMBER = 'use a whole number from 1 to 2147483647';
const QUANTITY = 'use a quantity such as "500m" or "2Gi"';

test.each<[ControlPlaneProps, string]>([
  [{ namespace: 'Istio' }, 'namespace: got "Istio"; use at most 63 lower case letters, digits and inner dashes'],
  [{ hub: 'registry.istio.io/release/' }, 'hub: got "registry.istio.io/release/"; use a registry and a folder such as "registry.istio.io/release"'],
  [{ hub: '' }, 'hub: got ""; use a registry and a folder such as "registry.istio.io/release"'],
  [{ tag: '1.31:1' }, 'tag: got "1.31:1"; use at most 128 letters, digits, underscores, and inner dashes and dots'],
  [{ imagePullPolicy: 'Sometimes' }, 'imagePullPolicy: got "Sometimes"; use one of Always, IfNotPresent, Never'],
  [{ imagePullSecrets: ['ok', 'A'] }, 'imagePullSecrets[1]: got "A"; use at most 253 lower case letters, digits, and inner dashes and dots'],
  [{ revision: '1.31' }, 'revision: got "1.31"; use at most 63 lower case letters, digits and inner dashes'],
  [{ revision: 'default' }, 'revision: got "default"; leave it out: the control plane without a revision is the default one'],
  [{ revision: 'r'.repeat(57) }, `revision: got "${'r'.repeat(57)}"; use at most 56 characters, as names of Services are made with it`],
  [{ revisionTags: ['ok', 'not ok'] }, 'revisionTags[1]: got "not ok"; use at most 63 lower case letters, digits and inner dashes'],
  [{ revisionTags: ['a', 'a'] }, 'revisionTags[1]: got "a"; use each one once'],
  [{ revision: 'a', revisionTags: ['a'] }, 'revisionTags[0]: got "a"; use another name than that of the revision'],
  [{ clusterDomain: 'a..b' }, 'clusterDomain: got "a..b"; use a DNS name such as "reviews" or "api.example.com"'],
  [{ logLevel: 'default:verbose' },
    'logLevel: got "default:verbose"; use scope:level pairs such as "default:info,ads:debug", with the levels debug, info, warn, error, fatal, none'],
  [{ istiod: { replicas: -1 } }, `istiod.replicas: got -1; ${NUMBER}`],
  [{ istiod: { replicas: 0 } }, `istiod.replicas: got 0; ${NUMBER}`],
  [{ istiod: { minReplicas: 6 } }, 'istiod.minReplicas: got 6; use at most maxReplicas, 5'],
  [{ istiod: { memoryUtilization: 0 } }, `istiod.memoryUtilization: got 0; ${NUMBER}`],
  [{ istiod: { traceSampling: 101 } }, 'istiod.traceSampling: got 101; use a percentage from 0 to 100'],
  [{ istiod: { maxSurge: 'half' } }, 'istiod.maxSurge: got "half"; use a whole number or a percentage such as "25%"'],
  [{ istiod: { maxSurge: '0', maxUnavailable: '0%' } },
    'istiod.maxUnavailable: got "0%"; use more than 0 for this or for maxSurge, or nothing can be replaced'],
  [{ istiod: { disruptionBudget: { minAvailable: '1', maxUnavailable: '1' } } },
    'istiod.disruptionBudget.maxUnavailable: stands beside minAvailable; use one of them'],
  [{ istiod: { resources: { cpuRequest: '-1' } } }, `istiod.resources.cpuRequest: got "-1"; ${QUANTITY}`],
  [{ istiod: { resources: { memoryRequest: '2GB' } } }, `istiod.resources.memoryRequest: got "2GB"; ${QUANTITY}`],
  [{ istiod: { resources: { memoryRequest: '2Gi', memoryLimit: '2G' } } },
    'istiod.resources.memoryLimit: got "2G"; use at least what is requested, 2Gi'],
  [{ istiod: { image: 'Pilot' } }, 'istiod.image: got "Pilot"; use a name such as "proxyv2", or a reference such as "example.org/mesh/proxyv2:1.0"'],
  [{ istiod: { ipFamilies: ['IPv5'] } }, 'istiod.ipFamilies[0]: got "IPv5"; use one of IPv4, IPv6'],
  [{ istiod: { tolerations: [{ operator: 'Is' }] } }, 'istiod.tolerations[0].operator: got "Is"; use one of Exists, Equal'],
  [{ istiod: { maxConnectionAge: Duration.millis(0) } }, 'istiod.maxConnectionAge: got "0s"; use a duration of whole milliseconds, at least 1ms'],
  [{ proxy: { statusPort: 70000 } }, 'proxy.statusPort: got 70000; use a whole number from 0 to 65535'],
  [{ proxy: { logLevel: 'warn' } }, 'proxy.logLevel: got "warn"; use one of trace, debug, info, warning, error, critical, off'],
  [{ proxy: { redirection: { includeOutboundIpRanges: '10.0.0.0' } } },
    'proxy.redirection.includeOutboundIpRanges: got "10.0.0.0"; use "*", or subnets such as "10.0.0.0/8" joined by commas'],
  [{ proxy: { redirection: { excludeInboundPorts: '80;81' } } },
    'proxy.redirection.excludeInboundPorts: got "80;81"; use "*", or ports joined by commas'],
  [{ proxy: { readinessPeriodSeconds: Duration.millis(1500) } }, 'proxy.readinessPeriodSeconds: got "1500ms"; use whole seconds'],
  [{ injection: { reinvocationPolicy: 'Always' } }, 'injection.reinvocationPolicy: got "Always"; use one of IfNeeded, Never'],
  [{ injection: { url: 'http://x' } }, 'injection.url: got "http://x"; use an address that begins with "https://"'],
  [{ validation: { failurePolicy: 'Warn' } }, 'validation.failurePolicy: got "Warn"; use one of Ignore, Fail'],
  [{ waypoint: { resources: { cpuLimit: 'x' } } }, `waypoint.resources.cpuLimit: got "x"; ${QUANTITY}`],
  [{ cni: { podQuota: -1 } }, 'cni.podQuota: got -1; use a whole number from 0 to 2147483647'],
  [{ cni: { provider: 'flannel' } }, 'cni.provider: got "flannel"; use one of default, multus'],
  [{ ztunnel: { podQuota: 1.5 } }, 'ztunnel.podQuota: got 1.5; use a whole number from 0 to 2147483647'],
  [{ ztunnel: { terminationGracePeriodSeconds: Duration.millis(1) } }, 'ztunnel.terminationGracePeriodSeconds: got "1ms"; use whole seconds'],
  [{ meshConfig: { trustDomain: '' } }, 'meshConfig.trustDomain: got ""; use a domain such as "cluster.local"'],
  [{ meshConfig: { connectTimeout: Duration.hours(2) } }, 'meshConfig.connectTimeout: got "7200s"; use whole milliseconds, from "1ms" to "1h"'],
  [{ ingressGateways: [{ name: 'A' }] }, 'ingressGateways[0].name: got "A"; use at most 63 lower case letters, digits and inner dashes'],
  [{ ingressGateways: [{}, {}] }, 'ingressGateways[1].name: got "istio-system/istio-ingressgateway"; use each one once'],
  [{ ingressGateways: [{ labels: { 'a b': 'c' } }] },
    'ingressGateways[0].labels["a b"]: got "a b"; use at most 63 letters, digits, and inner dashes, dots and underscores, with or without a DNS name and "/" before it'],
  [{ ingressGateways: [{ ports: [{ name: 'http', port: 0 }] }] }, 'ingressGateways[0].ports[0].port: got 0; use a whole number from 1 to 65535'],
  [{ ingressGateways: [{ ports: [{ name: 'http', port: 80 }] }] },
    'ingressGateways[0].ports[0].port: got 80; use a targetPort of 1024 or more, or runAsRoot'],
  [{ ingressGateways: [{ antiAffinity: [{ key: 'app', operator: 'In', topologyKey: 'zone' }] }] },
    'ingressGateways[0].antiAffinity[0].values: got 0 beside In; use at least one'],
  [{ ingressGateways: [{ loadBalancerIp: 'here' }] }, 'ingressGateways[0].loadBalancerIp: got "here"; use an IP address'],
  [{ ingressGateways: [{ loadBalancerSourceRanges: ['10.0.0.0/99'] }] },
    'ingressGateways[0].loadBalancerSourceRanges[0]: got "10.0.0.0/99"; use an IP address or a subnet such as "10.1.0.0/16"'],
  [{ ingressGateways: [{ externalTrafficPolicy: 'Here' }] }, 'ingressGateways[0].externalTrafficPolicy: got "Here"; use one of Local, Cluster'],
  [
    { ingressGateways: [{ expose: GatewayExposure.nodePort({ nodePorts: { http: 30000 } }) }] },
    'ingressGateways[0].expose: got "http"; use one of status-port, http2, https',
  ],
])('refuses %j', (props, problem) => {
  expect(problemsOf(props)).toEqual([problem]);
});

test('names the definitions that can be left out', () => {
  expect(problemsOf({ excludedCrds: ['gateways'] })[0]).toMatch(/^excludedCrds\[0\]: got "gateways"; use one of .*gateways\.networking\.istio\.io/);
});

test('says everything that is wrong at once', () => {
  expect(problemsOf({ hub: '', cni: { podQuota: -1 }, egressGateways: [{ replicas: 0 }] }).map(line => line.split(':')[0]))
    .toEqual(['hub', 'cni.podQuota', 'egressGateways[0].replicas']);
});

test.each<[string, ControlPlaneProps]>([
  ['every profile', {}],
  ['low ports of root', { ingressGateways: [{ ports: [{ name: 'http', port: 80 }], runAsRoot: true }] }],
  ['a registry with a port', { hub: 'localhost:5000/mesh', tag: 'v1.31.1-dev_2' }],
  ['an image by digest', { proxy: { image: `example.org/mesh/proxyv2@sha256:${'0'.repeat(64)}` } }],
  ['quantities of all sorts', { istiod: { resources: { cpuRequest: '.5', cpuLimit: '1e3', memoryRequest: '1.5Gi', memoryLimit: '2E' } } }],
  ['many replicas without autoscaling', { istiod: { autoscale: false, minReplicas: 6, replicas: 6 } }],
  ['no port of health', { proxy: { statusPort: 0, stsPort: 0 } }],
  ['the longest names', { revision: 'r'.repeat(56), revisionTags: ['t'.repeat(43)] }],
  ['levels of two scopes', { logLevel: 'default:info,ads:debug' }],
])('takes %s', (_, props) => {
  expect(Object.values(Profile).flatMap(profile => problemsOf({ profile, ...props }))).toEqual([]);
});

test('takes all that is compared with istioctl', () => {
  const refused = MANIFEST_CASES.flatMap(({ name, props = {} }) => problemsOf(props).map(problem => `${name}: ${problem}`));
  expect(refused).toEqual([]);
});
