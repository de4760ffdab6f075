import { Reason, theySay } from './reason';
import { isGivenAtRunTime } from '../../../../src/analysis/model/endpoints';
import { Hosts } from '../../../../src/analysis/model/hosts';
import { titleOf } from '../../../../src/analysis/model/identity';
import { kindKeyOf, KIND } from '../../../../src/analysis/model/kinds';
import { selects } from '../../../../src/analysis/model/label-index';
import { machinesOf } from '../../../../src/analysis/model/machines';
import { Objects } from '../../../../src/analysis/model/objects';
import { Labels, labelsAt } from '../../../../src/analysis/model/read';
import { POD_TEMPLATES, workloadFrom } from '../../../../src/analysis/model/workload';
import { Manifest, namespaceOf } from '../../../../src/validation/manifest';
import type { Difference } from '../compare';

const HOSTS = new Hosts(undefined);

export const DESTINATION_REASONS: Reason[] = [
  {
    code: 'IST0173',
    ours: 'less',
    why: 'The Service has no selector, so its endpoints are written by somebody else, with labels that no manifest shows.',
    explains: difference => isOfHostWithoutSelector(difference),
  },
  {
    code: 'IST0173',
    ours: 'less',
    why: 'Endpoints get the labels at run time, such as those of the place that they run in.',
    explains: difference => areMissed(difference, labels => Object.keys(labels).some(isGivenAtRunTime)),
  },
  {
    code: 'IST0173',
    ours: 'less',
    why: 'Machines answer for the host as well, and Istio asks pods only.',
    explains: difference => areMissed(difference, wanted => machineLabels(difference).some(labels => selects(wanted, labels))),
  },
  {
    code: 'IST0173',
    ours: 'more',
    why: 'Istio is content with any pod that has the labels of the subset; they must be behind the host.',
    explains: ({ ours, mesh }) => ours.every(({ object, path }) => {
      const index = Number(/\[(\d+)\]$/.exec(path)?.[1]);
      return podLabels(mesh.objects as unknown as Manifest[]).some(labels => selects(object.spec.subsets[index].labels ?? {}, labels));
    }),
  },
  {
    code: 'IST0174',
    ours: 'less',
    why: 'A host with a wildcard is for all that it covers, now or later, and "*.local" is the documented way to say all services.',
    explains: theySay(/ \(?"?\*/),
  },
  {
    code: 'IST0140',
    ours: 'more',
    why: 'Istio compares hosts as they are written, and misses that a short and a full name are one.',
    explains: ({ ours }) => ours.every(({ object, related }) => [object, ...related].some(({ spec }) => /"(host":|hosts":\[)"[^".]+"/.test(JSON.stringify(spec)))),
  },
  {
    code: 'IST0140',
    ours: 'more',
    why: 'It is said of each route, and Istio says it once for all routes of the VirtualService.',
    explains: ({ ours, theirs }) => theirs.length > 0 && new Set(ours.map(({ path }) => path)).size === ours.length,
  },
  {
    code: 'IST0140',
    ours: 'less',
    why: 'Istio compares hosts as they are written, so that a short name is one service in all namespaces; and it says the same once for each subset.',
    explains: ({ ours, theirs }) => ours.length > 0 || theirs.every(({ message }) => {
      const [, meshs, gateways] = /service (\S+)\/\S+ has no effect on ingress gateway (\S+)\//.exec(message) ?? [];
      return meshs !== gateways;
    }),
  },
];

function destinationRuleOf({ mesh, subject }: Difference): Manifest | undefined {
  return (mesh.objects as unknown as Manifest[]).find(object => titleOf(object) === subject);
}

function isOfHostWithoutSelector(difference: Difference): boolean {
  const rule = destinationRuleOf(difference);
  const host = rule === undefined ? undefined : HOSTS.resolve(rule.spec.host, namespaceOf(rule));
  return (difference.mesh.objects as unknown as Manifest[]).some(object => kindKeyOf(object) === KIND.Service
    && HOSTS.ofService(object.metadata.name, namespaceOf(object)) === host && Object.keys(labelsAt(object, 'spec', 'selector')).length === 0);
}

/** The labels of the subsets that only Istio finds empty. */
function missedSubsets(difference: Difference): Labels[] {
  const found = new Set(difference.ours.map(({ path }) => path));
  const subsets: any[] = destinationRuleOf(difference)?.spec.subsets ?? [];
  return subsets.filter(({ name }, index) => !found.has(`spec.subsets[${index}]`)
    && difference.theirs.some(({ message }) => message.includes(`Subset ${name} `))).map(({ labels }) => labels ?? {});
}

/** Whether Istio alone finds some subsets empty, and all of them are of a sort. */
function areMissed(difference: Difference, isSuch: (labels: Labels) => boolean): boolean {
  const missed = missedSubsets(difference);
  return missed.length > 0 && missed.every(isSuch);
}

/** The labels of the machines in the namespace of a DestinationRule. */
function machineLabels(difference: Difference): Labels[] {
  const namespace = namespaceOf(destinationRuleOf(difference)!);
  const machines = machinesOf(new Objects(difference.mesh.objects as unknown as Manifest[]));
  return machines.filter(machine => machine.namespace === namespace).map(({ labels }) => labels);
}

function podLabels(objects: readonly Manifest[]): Labels[] {
  return objects.flatMap(object => {
    const template = POD_TEMPLATES[kindKeyOf(object)];
    return template === undefined ? [] : [workloadFrom(object, template).labels];
  });
}
