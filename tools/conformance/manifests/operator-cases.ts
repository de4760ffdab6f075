import { ManifestCase } from './manifest-case';

const ANTI_AFFINITY = {
  podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ labelSelector: { matchLabels: { app: 'x' } }, topologyKey: 'zone' }] },
};

/** Settings of Kubernetes that are about the pods of any component. */
const PODS = {
  affinity: ANTI_AFFINITY,
  env: [{ name: 'MINE', value: '1' }, { name: 'POD_NAME', value: 'fixed' }],
  imagePullPolicy: 'Always',
  nodeSelector: { disk: 'fast' },
  podAnnotations: { mine: 'here' },
  priorityClassName: 'system-cluster-critical',
  readinessProbe: { initialDelaySeconds: 7 },
  resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2' } },
  securityContext: { fsGroup: 1337, seccompProfile: { type: 'RuntimeDefault' } },
  tolerations: [{ key: 'mesh', operator: 'Exists' }],
};

/** Settings of Kubernetes that are about what a Deployment has around it. */
const SCALED = {
  hpaSpec: { minReplicas: 2, maxReplicas: 7, metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } }] },
  podDisruptionBudget: { maxUnavailable: '30%' },
  strategy: { rollingUpdate: { maxSurge: 1 } },
  serviceAnnotations: { mine: 'here' },
};

function operator(name: string, spec: object): ManifestCase {
  return { name: `operator: ${name}`, flags: [], spec };
}

/** What an IstioOperator says that properties say otherwise. */
export const OPERATOR_CASES: readonly ManifestCase[] = [
  operator('istiod', {
    profile: 'minimal',
    components: { pilot: { k8s: { ...PODS, ...SCALED, service: { ports: [{ port: 15012, name: 'grpc' }, { port: 8443, name: 'more' }], externalTrafficPolicy: 'Local' } } } },
  }),
  operator('istiod of a revision', { profile: 'minimal', revision: 'canary', components: { pilot: { k8s: { ...PODS, ...SCALED } } } }),
  operator('number of pods', { profile: 'demo', components: { pilot: { k8s: { replicaCount: 3 } }, ingressGateways: [{ name: 'istio-ingressgateway', enabled: true, k8s: { replicaCount: 2 } }] } }),
  operator('gateways', {
    components: {
      ingressGateways: [
        { name: 'istio-ingressgateway', enabled: true, tag: 'v9', k8s: { ...PODS, ...SCALED, service: { type: 'NodePort', ports: [{ name: 'http2', port: 80, targetPort: 8080, nodePort: 30080 }], externalTrafficPolicy: 'Local' } } },
        { name: 'inner', namespace: 'edge', label: { istio: 'inner' }, enabled: true, k8s: { podDisruptionBudget: { minAvailable: 2 }, hpaSpec: { minReplicas: 3 } } },
        { name: 'unused', enabled: false },
      ],
      egressGateways: [{ name: 'istio-egressgateway', enabled: true, k8s: { securityContext: { runAsUser: null } } }],
    },
  }),
  operator('what every node runs', { profile: 'ambient', components: { cni: { k8s: PODS, hub: 'example.org' }, ztunnel: { k8s: PODS, tag: 'v3' } } }),
  operator('images of components', { components: { pilot: { hub: 'example.org', tag: 'v2' } } }),
  operator('a gateway by a value', { values: { gateways: { 'istio-egressgateway': { enabled: true } } } }),
  operator('values that nobody checks', { unvalidatedValues: { global: { logAsJson: true } } }),
];
