import { issuesOf } from '../catalogue/entry';
import { METADATA_RULES } from '../catalogue/metadata';
import { Issue } from '../issue';
import { item } from '../path';
import { Problem, problem } from '../vocabulary/problem';

type Owner = { readonly [field: string]: any } | null;
const { badOwner } = METADATA_RULES;
const REQUIRED = ['kind', 'name', 'uid'];

/** What the API server refuses in the owners of an object. */
export function ownerIssues(owners: Owner[]): Issue[] {
  const controllers = owners.filter(owner => owner?.controller === true);
  return [
    ...owners.flatMap((owner, index) => {
      const path = item('metadata.ownerReferences', index);
      return [
        ...issuesOf(badOwner, `${path}.apiVersion`, versionProblem(owner?.apiVersion ?? '')),
        ...REQUIRED.flatMap(field => issuesOf(badOwner, `${path}.${field}`, emptyProblem(owner?.[field] ?? ''))),
        ...issuesOf(badOwner, path, bannedProblem(owner)),
      ];
    }),
    ...issuesOf(badOwner, 'metadata.ownerReferences',
      controllers.length <= 1 ? undefined : { message: `got ${controllers.length} controllers`, fix: 'let one owner be the controller' }),
  ];
}

function emptyProblem(text: string): Problem {
  return text === '' ? { message: 'missing', fix: 'it is required' } : undefined;
}

/** A version, with or without a group and "/" before it. */
function versionProblem(apiVersion: string): Problem {
  const parts = apiVersion.split('/');
  return parts.length <= 2 && parts[parts.length - 1] !== '' ? undefined : problem(apiVersion, 'use a version such as "v1" or "apps/v1"');
}

function bannedProblem(owner: Owner): Problem {
  return owner?.kind === 'Event' && /^\/?v1$/.test(owner.apiVersion ?? '') ? problem('Event', 'use an owner of another kind') : undefined;
}
