import { ISTIO_1_31 } from '../../schema';
import { issueOf } from '../catalogue/entry';
import { SCHEMA } from '../catalogue/schema';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

const KINDS = Object.values(ISTIO_1_31.kinds);
const GROUPS = new Set(KINDS.map(({ group }) => group));

/** An object of one of Istio's groups whose kind or version Istio does not serve; nothing for the groups of others. */
export function unknownKindIssues({ apiVersion, kind }: Manifest): Issue[] {
  const [group, ...version] = apiVersion.split('/');
  if (version.length !== 1 || !GROUPS.has(group)) {
    return [];
  }
  const served = KINDS.find(facts => facts.group === group && facts.kind === kind);
  return [served === undefined
    ? issueOf(SCHEMA.unknownKind, 'kind', {
      message: `got ${JSON.stringify(kind)}`,
      fix: `use a kind of ${group}: ${KINDS.filter(facts => facts.group === group).map(facts => facts.kind).join(', ')}`,
    })
    : issueOf(SCHEMA.unknownKind, 'apiVersion', {
      message: `got ${JSON.stringify(apiVersion)}`,
      fix: `use ${served.versions.map(({ name }) => `${group}/${name}`).join(' or ')}`,
    })];
}
