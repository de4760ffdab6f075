import { validateAdmission } from './admission';
import { SCHEMA } from './catalogue/schema';
import { Issue } from './issue';
import { joined } from './joined';
import { Manifest } from './manifest';
import { GATEWAY_API_GROUP, kindOf } from '../schema';
import { unknownKindIssues } from './schema/unknown-kind';
import { validateSchema } from './schema/validate-schema';

/**
 * All that the cluster would refuse in one object; nothing for kinds of groups that are neither Istio's nor Gateway API's.
 *
 * The webhook sees only what the API server lets pass, so admission is asked when the schema is content; of Gateway API's
 * kinds it sees nothing.
 *
 * @param excused tells the paths of fields that may be there although the schema does not know them
 */
export function validateObject(object: Manifest, excused: (path: string) => boolean = () => false): Issue[] {
  const kind = kindOf(object.apiVersion, object.kind);
  if (kind === undefined) {
    return unknownKindIssues(object);
  }
  const issues = validateSchema(kind, object)
    .filter(({ code, path }) => code !== SCHEMA.unknownField.code || !excused(path));
  const isAdmitted = kind.group !== GATEWAY_API_GROUP && !issues.some(({ severity }) => severity === 'error');
  return isAdmitted ? joined(issues, validateAdmission(object)) : issues;
}
