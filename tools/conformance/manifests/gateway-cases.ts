import { ManifestCase } from './manifest-case';
import { ControlPlaneGatewayOptions } from '../../../src/control-plane/options/gateway-options';
import { Profile } from '../../../src/control-plane/values/profile';
import { GatewayExposure } from '../../../src/gateway/gateway-exposure';

const PORTS = [{ name: 'status-port', port: 15021 }, { name: 'http2', port: 80, targetPort: 8080 }];
const RENDERED_PORTS = [
  { name: 'status-port', port: 15021, targetPort: 15021, protocol: 'TCP' },
  { name: 'http2', port: 80, targetPort: 8080, protocol: 'TCP' },
];

/** A case about the ingress gateway alone, with the settings under `values.gateways.istio-ingressgateway`. */
function ingress(name: string, options: ControlPlaneGatewayOptions, values: object): ManifestCase {
  return { name: `ingress: ${name}`, props: { ingressGateways: [options] }, flags: [], spec: { values: { gateways: { 'istio-ingressgateway': values } } } };
}

/** Each option of gateways. */
export const GATEWAY_CASES: readonly ManifestCase[] = [
  { name: 'ingress: none', props: { ingressGateways: [] }, flags: ['components.ingressGateways[0].enabled=false'] },
  {
    name: 'ingress: name and namespace',
    props: { ingressGateways: [{ name: 'edge', namespace: 'edge', labels: { istio: 'edge' } }], revision: 'canary' },
    flags: ['revision=canary'],
    spec: { components: { ingressGateways: [{ name: 'edge', namespace: 'edge', enabled: true, label: { istio: 'edge' } }] } },
  },
  {
    name: 'gateways: two ways in, one way out',
    props: { ingressGateways: [{}, { name: 'second', ports: PORTS }], egressGateways: [{ name: 'way-out' }] },
    flags: [],
    spec: {
      components: {
        ingressGateways: [
          { name: 'istio-ingressgateway', enabled: true },
          { name: 'second', enabled: true, k8s: { service: { ports: RENDERED_PORTS } } },
        ],
        egressGateways: [{ name: 'way-out', enabled: true }],
      },
    },
  },
  ingress('node ports', { ports: PORTS, expose: GatewayExposure.nodePort({ nodePorts: { http2: 30000 } }) },
    { type: 'NodePort', ports: [RENDERED_PORTS[0], { ...RENDERED_PORTS[1], nodePort: 30000 }] }),
  {
    name: 'ingress: system calls',
    props: { ingressGateways: [{ seccompProfile: { type: 'RuntimeDefault' } }] },
    flags: [],
    spec: {
      components: {
        ingressGateways: [{ name: 'istio-ingressgateway', enabled: true, k8s: { securityContext: { seccompProfile: { type: 'RuntimeDefault' } } } }],
      },
    },
  },
  {
    name: 'gateways of the Gateway API: system calls',
    props: { profile: Profile.MINIMAL, injection: { gatewaySeccompProfile: { type: 'RuntimeDefault' } } },
    flags: ['profile=minimal', 'values.gateways.seccompProfile.type=RuntimeDefault'],
  },
  ingress('cluster address', { expose: GatewayExposure.clusterIp() }, { type: 'ClusterIP' }),
  {
    name: 'ingress: node ports of the demo profile',
    props: { profile: Profile.DEMO, ingressGateways: [{ expose: GatewayExposure.nodePort({ nodePorts: { http2: 30000, https: 30001 } }) }] },
    flags: ['profile=demo'],
    spec: {
      values: {
        gateways: {
          'istio-ingressgateway': {
            type: 'NodePort',
            ports: [
              RENDERED_PORTS[0],
              { ...RENDERED_PORTS[1], nodePort: 30000 },
              { name: 'https', port: 443, targetPort: 8443, nodePort: 30001, protocol: 'TCP' },
              { name: 'tcp', port: 31400, targetPort: 31400, protocol: 'TCP' },
              { name: 'tls', port: 15443, targetPort: 15443, protocol: 'TCP' },
            ],
          },
        },
      },
    },
  },
  ingress('scaling', { autoscale: true, minReplicas: 2, maxReplicas: 4, cpuUtilization: 50, maxSurge: '1', maxUnavailable: '0' },
    { autoscaleEnabled: true, autoscaleMin: 2, autoscaleMax: 4, cpu: { targetAverageUtilization: 50 }, rollingMaxSurge: 1, rollingMaxUnavailable: 0 },
  ),
  ingress('replicas', { autoscale: false, replicas: 2, resources: { cpuRequest: '1', memoryLimit: '2Gi' } },
    { autoscaleEnabled: false, replicaCount: 2, resources: { requests: { cpu: '1' }, limits: { memory: '2Gi' } } }),
  ingress('scheduling', {
    nodeSelector: { disk: 'fast', zone: 'a' },
    tolerations: [{ key: 'mesh', operator: 'Exists' }],
    antiAffinity: [
      { key: 'app', operator: 'In', values: ['a', 'b'], topologyKey: 'kubernetes.io/hostname', required: true },
      { key: 'mesh', operator: 'Exists', topologyKey: 'zone' },
    ],
  }, {
    nodeSelector: { disk: 'fast', zone: 'a' },
    tolerations: [{ key: 'mesh', operator: 'Exists' }],
    podAntiAffinityLabelSelector: [{ key: 'app', operator: 'In', values: 'a,b', topologyKey: 'kubernetes.io/hostname' }],
    podAntiAffinityTermLabelSelector: [{ key: 'mesh', operator: 'Exists', topologyKey: 'zone' }],
  }),
  ingress('labels and annotations', { podAnnotations: { a: '1' }, serviceAnnotations: { b: '2' }, serviceAccountAnnotations: { c: '3' }, env: { X: 'z' } },
    { podAnnotations: { a: '1' }, serviceAnnotations: { b: '2' }, serviceAccount: { annotations: { c: '3' } }, env: { X: 'z' } }),
  ingress('service', {
    loadBalancerIp: '1.2.3.4',
    loadBalancerSourceRanges: ['10.0.0.0/8'],
    externalTrafficPolicy: 'Local',
    ipFamilyPolicy: 'PreferDualStack',
    ipFamilies: ['IPv4', 'IPv6'],
  }, {
    loadBalancerIP: '1.2.3.4',
    loadBalancerSourceRanges: ['10.0.0.0/8'],
    externalTrafficPolicy: 'Local',
    ipFamilyPolicy: 'PreferDualStack',
    ipFamilies: ['IPv4', 'IPv6'],
  }),
  ingress('service made elsewhere', { customService: true }, { customService: true }),
  ingress('volumes', {
    secretVolumes: { certs: { name: 'certs', mountPath: '/certs' } },
    configVolumes: { lua: { name: 'lua', mountPath: '/lua' }, other: { name: 'other' } },
    additionalContainers: [{ name: 'helper', image: 'example.org/helper' }],
  }, {
    secretVolumes: [{ name: 'certs', secretName: 'certs', mountPath: '/certs' }],
    configVolumes: [{ name: 'lua', configMapName: 'lua', mountPath: '/lua' }, { name: 'other', configMapName: 'other' }],
    additionalContainers: [{ name: 'helper', image: 'example.org/helper' }],
  }),
  ingress('root and tag', { runAsRoot: true, tag: 'v9' }, { runAsRoot: true, tag: 'v9' }),
  ingress('injected', { injectionTemplate: 'gateway', env: { X: 'z' } }, { injectionTemplate: 'gateway', env: { X: 'z' } }),
  {
    name: 'egress: of the demo profile, injected, of a revision',
    props: { profile: Profile.DEMO, revision: 'canary', egressGateways: [{ injectionTemplate: 'gateway', env: { ISTIO_META_REQUESTED_NETWORK_VIEW: 'external' } }] },
    flags: ['profile=demo', 'revision=canary'],
    spec: { values: { gateways: { 'istio-egressgateway': { injectionTemplate: 'gateway', env: { ISTIO_META_REQUESTED_NETWORK_VIEW: 'external' } } } } },
  },
];
