import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf, ifMissing } from '../../finding';
import { Answer, known } from '../../model/answer';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy, PolicyTarget } from '../../model/policies';
import { labelsAt } from '../../model/read';

const KINDS = [KIND.AuthorizationPolicy, KIND.RequestAuthentication, KIND.Telemetry, KIND.WasmPlugin, KIND.TrafficExtension, KIND.EnvoyFilter];

/** A policy for a Gateway or service that does not exist. */
export const unknownTarget: Analyzer = {
  entry: AMBIENT.unknownTarget,

  analyze(mesh) {
    return targeted(mesh, (policy, { kind, name, path }) => {
      const answer = answerFor(mesh, kind, name, policy.namespace);
      return answer === undefined || answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(AMBIENT.unknownTarget, policy.object, `${path}.name`, {
        message: `namespace ${policy.namespace} has no ${kind.split('/')[1]} ${JSON.stringify(name)}`,
        fix: 'correct the name',
      }));
    });
  },
};

/** A policy for a service that no waypoint is in front of. */
export const bypassedPolicy: Analyzer = {
  entry: AMBIENT.bypassedPolicy,

  analyze(mesh) {
    return targeted(mesh, (policy, { kind, name, path }) => {
      const target = kind === KIND.Service || kind === KIND.ServiceEntry ? mesh.objects.find(kind, policy.namespace, name) : undefined;
      return target === undefined || mesh.waypoints.usedBy(labelsAt(target, 'metadata', 'labels'), policy.namespace) !== 'none' ? [] : [
        findingOf(AMBIENT.bypassedPolicy, policy.object, `${path}.name`, {
          message: `neither ${kind.split('/')[1]} ${name} nor its namespace asks for a waypoint`,
          fix: 'label it with istio.io/use-waypoint',
        }, [target]),
      ];
    });
  },
};

function targeted(mesh: MeshModel, judge: (policy: Policy, target: PolicyTarget) => Finding[]): Finding[] {
  return KINDS.flatMap(kind => mesh.policies.all(kind).flatMap(policy => policy.targets.flatMap(target => judge(policy, target))));
}

function answerFor(mesh: MeshModel, kind: string, name: string, namespace: string): Answer<unknown> | undefined {
  if (kind === KIND.KubernetesGateway) {
    return mesh.kubernetesGateways.find(name, namespace);
  }
  if (kind !== KIND.Service && kind !== KIND.ServiceEntry) {
    return undefined;
  }
  const found = mesh.objects.find(kind, namespace, name);
  return found !== undefined ? known(found)
    : kind === KIND.Service ? mesh.registry.find(mesh.hosts.ofService(name, namespace), namespace) : mesh.world.without(kind, namespace);
}
