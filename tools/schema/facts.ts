import { formatWhere, oneOfGroups } from './one-of';
import { Raw, refuseUnknown, same } from './strict';
import { Schema } from '../../src/schema/schema';

/** Keywords that mean the same, under the same name, in a CRD and in the facts. */
const COPIED = [
  'type', 'enum', 'format', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength',
  'minItems', 'maxItems', 'minProperties', 'maxProperties', 'nullable', 'default',
] as const;

const KNOWN = [
  ...COPIED, 'description', 'properties', 'required', 'oneOf', 'allOf', 'anyOf', 'additionalProperties', 'items',
  'x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type', 'x-kubernetes-int-or-string',
  'x-kubernetes-preserve-unknown-fields', 'x-kubernetes-validations',
];

/** Turns an openAPIV3Schema of a CRD into facts: every keyword but the prose, or an error. */
export function factsOf(raw: Raw, where: string): Schema {
  refuseUnknown(raw, KNOWN, where);
  const facts: Record<string, unknown> = {};
  for (const keyword of COPIED) facts[keyword] = raw[keyword];
  facts.required = raw.required;
  facts.formatWhere = formatWhere(raw);
  facts.oneOf = facts.formatWhere === undefined ? nonEmpty(oneOfGroups(raw, where)) : undefined;
  facts.listMapKeys = listMapKeys(raw, where);
  facts.uniqueItems = raw['x-kubernetes-list-type'] === 'set' ? true : undefined;
  facts.intOrString = intOrString(raw, where);
  facts.preserveUnknownFields = raw['x-kubernetes-preserve-unknown-fields'];
  facts.rules = raw['x-kubernetes-validations']?.map((rule: Raw) => ruleExpression(rule, where));
  facts.items = raw.items && factsOf(raw.items, `${where}[]`);
  facts.values = values(raw, where);
  facts.properties = raw.properties && Object.fromEntries(Object.entries<Raw>(raw.properties)
    .map(([name, property]) => [name, factsOf(property, `${where}.${name}`)]));
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function values(raw: Raw, where: string): Schema | undefined {
  const additional = raw.additionalProperties;
  if (typeof additional === 'boolean') {
    throw new Error(`${where}: additionalProperties without a schema`);
  }
  return additional && factsOf(additional, `${where}{}`);
}

/** The list types: of an atomic list nothing is asked, and of an atomic map neither. */
const LIST_TYPES = [undefined, 'atomic', 'set', 'map'];

function listMapKeys(raw: Raw, where: string): string[] | undefined {
  const type = raw['x-kubernetes-list-type'];
  const keys = raw['x-kubernetes-list-map-keys'];
  if (!LIST_TYPES.includes(type) || (type === 'map') !== (keys !== undefined)) {
    throw new Error(`${where}: list type ${type} with keys ${keys}`);
  }
  return keys;
}

function intOrString(raw: Raw, where: string): true | undefined {
  const marked = raw['x-kubernetes-int-or-string'];
  if (marked === undefined && raw.anyOf === undefined) return undefined;
  if (marked !== true || !same(raw.anyOf, [{ type: 'integer' }, { type: 'string' }])) {
    throw new Error(`${where}: an anyOf that is not "integer or string"`);
  }
  return true;
}

/** The expression is a fact; the message next to it is prose and stays behind. */
function ruleExpression(rule: Raw, where: string): string {
  refuseUnknown(rule, ['rule', 'message'], `${where} rule`);
  return rule.rule;
}
