import { issuesOf } from '../catalogue/entry';
import { SCHEMA } from '../catalogue/schema';
import { Issue } from '../issue';
import { item } from '../path';
import { Problem, problem } from '../vocabulary/problem';
import { optionalTimestampProblem } from '../vocabulary/timestamp';

/** What Go calls printable: everything visible, and the plain space. */
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const MAX_MANAGER_BYTES = 128;
const MAX_SUBRESOURCE_BYTES = 256;

/** What the API server refuses in the record of who set which field. */
export function managedFieldsIssues(entries: ({ readonly [field: string]: any } | null)[]): Issue[] {
  return entries.flatMap((entry, index) => {
    const path = item('metadata.managedFields', index);
    const { operation, fieldsType, manager, subresource, time } = entry ?? {};
    return [
      ...issuesOf(SCHEMA.notInEnum, `${path}.operation`, memberProblem(operation ?? '', ['Apply', 'Update'])),
      ...issuesOf(SCHEMA.notInEnum, `${path}.fieldsType`, memberProblem(fieldsType ?? '', ['', 'FieldsV1'])),
      ...issuesOf(SCHEMA.wrongSize, `${path}.manager`, bytesProblem(manager ?? '', MAX_MANAGER_BYTES)),
      ...issuesOf(SCHEMA.wrongFormat, `${path}.manager`, PRINTABLE.test(manager ?? '') ? undefined : problem(manager, 'use printable characters')),
      ...issuesOf(SCHEMA.wrongSize, `${path}.subresource`, bytesProblem(subresource ?? '', MAX_SUBRESOURCE_BYTES)),
      ...issuesOf(SCHEMA.wrongFormat, `${path}.time`, optionalTimestampProblem(time)),
    ];
  });
}

function memberProblem(text: string, members: string[]): Problem {
  return members.includes(text) ? undefined : problem(text, `use ${members.filter(member => member !== '').join(' or ')}`);
}

function bytesProblem(text: string, max: number): Problem {
  return Buffer.byteLength(text) <= max ? undefined : problem(text, `use at most ${max} bytes`);
}
