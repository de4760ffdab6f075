import { Analyzer } from '../../analyzer';
import { DESTINATIONS } from '../../catalogue/destinations';
import { Finding, findingOf, foundIn, ifMissing } from '../../finding';
import { RuledHost } from '../../model/destination-rules';
import { MeshModel } from '../../model/mesh-model';
import { nameList } from '../../name-list';

/** A DestinationRule whose host is no host of the mesh. One with a wildcard is for whatever there may be. */
export const unknownRuleHost: Analyzer = {
  entry: DESTINATIONS.unknownRuleHost,

  analyze(mesh) {
    return foundIn(mesh.destinationRules.all, ruled => ruled.host.startsWith('*') || mesh.registry.named(ruled.host).length > 0 ? [] : judge(mesh, ruled));
  },
};

function judge(mesh: MeshModel, { host, namespace, rule, spec }: RuledHost): Finding[] {
  const answer = mesh.registry.find(spec.host, namespace, [namespace], host);
  return answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(DESTINATIONS.unknownRuleHost, rule, 'spec.host', {
    message: spec.host === host ? `${JSON.stringify(host)} is no host of the mesh` : `${JSON.stringify(spec.host)} means ${host}, which is no host of the mesh`,
    fix: repairOf(mesh, host),
  }));
}

function repairOf(mesh: MeshModel, host: string): string {
  const meant = mesh.registry.meantService(host);
  const name = host.split('.')[0];
  const namesakes = meant !== undefined ? [meant] : mesh.registry.services.map(service => service.host).filter(other => other.startsWith(`${name}.`));
  return namesakes.length === 0 ? 'add a Service or ServiceEntry for it, or declare it as external' : `there is ${nameList(namesakes)}`;
}
