import { GATEWAY_API_GROUP, ISTIO_1_31, releaseOf } from '../../schema';
import { issueOf } from '../catalogue/entry';
import { SCHEMA } from '../catalogue/schema';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

const GROUPS = new Set([GATEWAY_API_GROUP, ...Object.values(ISTIO_1_31.kinds).map(({ group }) => group)]);
/** Of Gateway API, and of no use to Istio. */
const NOT_FOR_ISTIO = ['UDPRoute'];

/** An object of a group that Istio reads whose kind or version is not served; nothing for the groups of others. */
export function unknownKindIssues({ apiVersion, kind }: Manifest): Issue[] {
  const [group, ...version] = apiVersion.split('/');
  if (version.length !== 1 || !GROUPS.has(group) || NOT_FOR_ISTIO.includes(kind)) {
    return [];
  }
  const kinds = Object.values(releaseOf(group).kinds).filter(facts => facts.group === group);
  const served = kinds.find(facts => facts.kind === kind);
  return [served === undefined
    ? issueOf(SCHEMA.unknownKind, 'kind', {
      message: `got ${JSON.stringify(kind)}`,
      fix: `use a kind of ${group}: ${kinds.map(facts => facts.kind).join(', ')}`,
    })
    : issueOf(SCHEMA.unknownKind, 'apiVersion', {
      message: `got ${JSON.stringify(apiVersion)}`,
      fix: `use ${served.versions.map(({ name }) => `${group}/${name}`).join(' or ')}`,
    })];
}
