import { Manifest } from '../../../src/validation/manifest';
import { atLeast } from '../../harness/expectation';
import { Report } from '../../harness/report';
import { until } from '../../harness/until';
import { ApiServer, Refusal } from '../kubernetes/api-server';
import { podsOf } from '../kubernetes/workloads';
import { RESTRICTED, SHOP } from '../profile-app';

/** The Pod Security Standards, the strictest first; all pods are of the last. */
const LEVELS = ['restricted', 'baseline', 'privileged'] as const;
type Level = typeof LEVELS[number];

type PodTemplate = Pick<Manifest, 'metadata' | 'spec'>;

/** What enters the networks of other pods, by its name. */
const ON_EVERY_NODE: Record<string, Level> = { 'istio-cni-node': 'privileged', 'ztunnel': 'privileged' };

/** Pods of which it is known what they are. */
const SAMPLES: Record<Level, object> = {
  restricted: {
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [{ name: 'app', image: 'example.com/app:1', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } }],
  },
  baseline: { containers: [{ name: 'app', image: 'example.com/app:1' }] },
  privileged: { containers: [{ name: 'app', image: 'example.com/app:1', securityContext: { privileged: true } }] },
};

/** The pods of a control plane. */
export interface PodSecurityCase {
  readonly ours: Manifest[];
  /** Ours with the filter of system calls that the level "restricted" asks for. */
  readonly hardened: Manifest[];
  readonly istioctls: Manifest[];
  /** Whether the gateways that istiod makes have that filter. */
  readonly areMadeHardened: boolean;
}

/**
 * Asks the API server's own admission for the strictest level that takes each pod of a control plane: it is that of the pods that istioctl
 * makes, and with a filter of system calls nothing but what every node runs is below the strictest. A gateway of ours has a pod where that
 * level is enforced.
 */
export async function podSecurity(report: Report, api: ApiServer, { ours, hardened, istioctls, areMadeHardened }: PodSecurityCase): Promise<void> {
  for (const level of LEVELS) await api.apply(namespaceOf(level));
  for (const [level, spec] of Object.entries(SAMPLES)) {
    report.check(`a sample that is ${level}`, { expected: level, seen: await levelOf(api, { metadata: { name: level }, spec }) });
  }
  report.check('pods as istioctl makes them', { expected: await levelsOf(api, istioctls), seen: await levelsOf(api, ours) });
  const levels = await levelsOf(api, hardened);
  report.check('pods with a filter of system calls', {
    expected: Object.fromEntries(Object.keys(levels).map(name => [name, ON_EVERY_NODE[name] ?? 'restricted'])), seen: levels,
  });
  const made = await levelsOf(api, await madeByIstiod(api));
  const level = areMadeHardened ? 'restricted' : 'baseline';
  report.check('pods that istiod makes', { expected: Object.fromEntries(Object.keys(made).map(name => [name, level])), seen: made });
  report.check('gateways that istiod makes', { expected: atLeast(1), seen: Object.keys(made).length });
  const pods = await podsOf(api, RESTRICTED.namespace, RESTRICTED.labels);
  report.check('a gateway of ours where nothing else is taken', { expected: 1, seen: pods.length });
}

function namespaceOf(level: Level): Manifest {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: `level-${level}`, labels: { 'pod-security.kubernetes.io/enforce': level } } };
}

/** The Deployments of gateways that the Gateway API asks for. */
async function madeByIstiod(api: ApiServer): Promise<Manifest[]> {
  const path = `/apis/apps/v1/namespaces/${SHOP.namespace}/deployments?labelSelector=gateway.networking.k8s.io/gateway-name`;
  const { items } = await api.get(path);
  return items.map((item: object) => ({ ...item, kind: 'Deployment' }));
}

/** The level of the pods of each workload, by its name. */
async function levelsOf(api: ApiServer, manifests: Manifest[]): Promise<Record<string, Level>> {
  const levels: Record<string, Level> = {};
  for (const { kind, metadata: { name }, spec } of manifests) {
    if (['Deployment', 'DaemonSet'].includes(kind)) levels[name] = await levelOf(api, spec.template);
  }
  return levels;
}

async function levelOf(api: ApiServer, template: PodTemplate): Promise<Level> {
  for (const level of LEVELS) if (await takes(api, level, template)) return level;
  throw new Error('no namespace takes these pods');
}

async function takes(api: ApiServer, level: Level, { metadata, spec }: PodTemplate): Promise<boolean> {
  const namespace = namespaceOf(level).metadata.name;
  await until(`${namespace} to be ready`, async () => await api.get(`/api/v1/namespaces/${namespace}/serviceaccounts/default`) !== undefined);
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, name: 'pod', namespace },
    spec: { ...spec, serviceAccountName: undefined, serviceAccount: undefined },
  };
  try {
    await api.tryCreate(pod);
    return true;
  } catch (error) {
    // Another refusal than the one that is asked for would be a mistake of this test.
    if (error instanceof Refusal && error.message.includes(`violates PodSecurity "${level}:latest"`)) return false;
    throw error;
  }
}
