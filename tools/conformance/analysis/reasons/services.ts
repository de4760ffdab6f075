import { Reason } from './reason';
import { titleOf } from '../../../../src/analysis/model/identity';
import { selects } from '../../../../src/analysis/model/label-index';
import { Objects } from '../../../../src/analysis/model/objects';
import { labelsAt, listAt, numberAt, textAt } from '../../../../src/analysis/model/read';
import { Workloads } from '../../../../src/analysis/model/workloads';
import { Manifest } from '../../../../src/validation/manifest';
import type { Difference } from '../compare';
import { asWorkload } from '../variants';

export const SERVICE_REASONS: Reason[] = [
  {
    code: 'IST0116',
    ours: 'more',
    why: 'Istio compares TCP with UDP; the rule that it documents is about protocols such as HTTP and TCP, which one listener cannot both have.',
    explains: difference => difference.theirs.length === 0
      && hasPair(difference, (one, other) => one.number === other.number && areAtOdds(one, other)),
  },
  {
    code: 'IST0116',
    ours: 'less',
    why: 'TCP and UDP of one number do no harm: the proxies do not touch UDP.',
    explains: difference => difference.ours.length === 0
      && hasPair(difference, (one, other) => one.number === other.number && one.isUdp !== other.isUdp)
      && !hasPair(difference, (one, other) => one.number === other.number && areAtOdds(one, other)),
  },
  {
    code: 'IST0137',
    ours: 'more',
    why: 'Istio looks at Deployments only; the pods of whatever else have the same listeners.',
    explains: ({ ours, theirs }) => theirs.length === 0 && ours.every(({ object }) => object.kind !== 'Deployment'),
  },
  {
    code: 'IST0137',
    ours: 'more',
    why: 'Istio asks for injection by the label istio-injection, and misses pods that get their proxy by a revision.',
    explains: ({ ours, theirs, mesh }) => theirs.length === 0 && ours.every(({ object }) => {
      const namespace = (mesh.objects as unknown as Manifest[]).find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === object.metadata.namespace);
      const labels = labelsAt(namespace, 'metadata', 'labels');
      return labels['istio-injection'] === undefined && labels['istio.io/rev'] !== undefined;
    }),
  },
  {
    code: 'IST0137',
    ours: 'less',
    why: 'Several ports of Services may lead to one port of the pods: only where their protocols differ, the sidecar has to take one of them.',
    explains: difference => difference.ours.length === 0 && difference.theirs.length > 0
      && !hasPair(difference, (one, other) => one.targetPort === other.targetPort && one.number !== other.number && areAtOdds(one, other)),
  },
];

/** A port of a Service, read without the model that our rules read. */
interface Port {
  readonly number: number;
  readonly targetPort: number | string;
  readonly isUdp: boolean;
  readonly word: string;
}

/** Whether two ports of Services that lead to the workload of a difference are as meant. */
function hasPair({ mesh, subject }: Difference, isMeant: (one: Port, other: Port) => boolean): boolean {
  const objects = mesh.objects as unknown as Manifest[];
  const workload = new Workloads(new Objects(objects)).all.find(({ object }) => asWorkload(titleOf(object)) === asWorkload(subject));
  const services = objects.filter(object => object.kind === 'Service' && object.metadata.namespace === workload?.namespace
    && Object.keys(labelsAt(object, 'spec', 'selector')).length > 0 && selects(labelsAt(object, 'spec', 'selector'), workload!.labels));
  const ports = services.flatMap(service => listAt(service, 'spec', 'ports').map(portFrom));
  return ports.some(one => ports.some(other => one !== other && isMeant(one, other)));
}

function portFrom(port: unknown): Port {
  const number = numberAt(port, 'port') ?? 0;
  return {
    number,
    targetPort: numberAt(port, 'targetPort') ?? textAt(port, 'targetPort') ?? number,
    isUdp: textAt(port, 'protocol') === 'UDP',
    word: (textAt(port, 'appProtocol') ?? textAt(port, 'name') ?? '').split('-')[0],
  };
}

/** Whether one port says that it speaks HTTP, and the other that it does not. */
function areAtOdds(one: Port, other: Port): boolean {
  const isHttp = ({ word }: Port) => /^(http|http2|grpc)$/.test(word);
  const isElse = ({ word, isUdp }: Port) => !isUdp && /^(tcp|tls|https|mongo|mysql|redis)$/.test(word);
  return (isHttp(one) && isElse(other)) || (isHttp(other) && isElse(one));
}
