import { scalarProblem } from './scalar';
import { envoyTypes } from '../../../schema/envoy';
import { issueOf, issuesOf } from '../../catalogue/entry';
import { ENVOY_FILTER } from '../../catalogue/envoy-filter';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { item, property } from '../../path';
import { shown } from '../../schema/report';

/** A field of a message: `type` is that of its items where it is a list or a map. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly list: boolean;
  /** The type of the keys of a map. */
  readonly key?: string;
}

/** A message, ready to judge values. */
interface Message {
  /** Its fields by both of their spellings. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The names of those that must be there. */
  readonly required: readonly string[];
}
type Value = { readonly [name: string]: unknown };

const WRAPPED = 'google.protobuf.';
/** Messages that are written as something other than an object of their fields; beside `@type` they stand in `value`. */
const WELL_KNOWN = ['Any', 'Duration', 'Timestamp', 'Struct', 'Value', 'ListValue', 'Empty', 'BoolValue', 'BytesValue', 'StringValue',
  'Int32Value', 'UInt32Value', 'FloatValue', 'Int64Value', 'UInt64Value', 'DoubleValue'].map(name => WRAPPED + name);
const ANY = 'google.protobuf.Any';
const FIELD_TYPE = /^(!)?(\[\])?(?:\{(\w+)\})?(.*)$/;
const knownMessages = new Map<string, Message>();

/** What istiod says when it decodes a value into a message of Envoy, as protobuf's older JSON reader does it. */
export function messageIssues(type: string, value: unknown, path: string): Issue[] {
  return isObject(value) ? joined(fieldIssues(type, value, path), typedConfigIssues(type, value, path)) : misfit(path, value, 'use an object');
}

function fieldIssues(type: string, value: Value, path: string): Issue[] {
  const { fields, required } = messageOf(type);
  const missing = required.filter(name => ((camelCase(name) in value ? value[camelCase(name)] : value[name]) ?? null) === null);
  return joined(
    missing.map(name => issueOf(ENVOY_FILTER.badValue, property(path, name), { message: 'missing', fix: `${type} requires it` })),
    Object.keys(value).flatMap(name => fieldIssuesOf(type, fields.get(name), name, value, path)),
  );
}

function fieldIssuesOf(type: string, field: Field | undefined, name: string, value: Value, path: string): Issue[] {
  const place = property(path, name);
  if (field === undefined) {
    return [issueOf(ENVOY_FILTER.unknownField, place, { message: `no field of ${type}`, fix: 'correct its spelling or its place' })];
  }
  // Of the two spellings of a field, camel case wins.
  const overruled = name === field.name && camelCase(name) !== name && camelCase(name) in value;
  return overruled || value[name] === null ? [] : valueIssues(field, value[name], place);
}

function valueIssues({ type, list, key }: Field, value: unknown, path: string): Issue[] {
  if (list) {
    return Array.isArray(value) ? value.flatMap((entry, index) => singleIssues(type, entry, item(path, index))) : misfit(path, value, 'use a list');
  }
  if (key === undefined) {
    return singleIssues(type, value, path);
  }
  return isObject(value)
    ? Object.entries(value).flatMap(([name, entry]) => joined(
      (key === 'string' ? [] : issuesOf(ENVOY_FILTER.badValue, property(path, name), scalarProblem(key, name))),
      singleIssues(type, entry, property(path, name)),
    ))
    : misfit(path, value, 'use an object');
}

function singleIssues(type: string, value: unknown, path: string): Issue[] {
  if (type === ANY && value !== null) {
    return anyIssues(value, path);
  }
  // A null in a list or a map is an empty message.
  return isMessage(type) && !WELL_KNOWN.includes(type)
    ? fieldsOrMisfit(type, value ?? {}, path)
    : issuesOf(ENVOY_FILTER.badValue, path, scalarProblem(type, value));
}

function isMessage(type: string): boolean {
  return type in envoyTypes().messages;
}

function fieldsOrMisfit(type: string, value: unknown, path: string): Issue[] {
  return isObject(value) ? fieldIssues(type, value, path) : misfit(path, value, 'use an object');
}

/** A message of any type, which `@type` names; what stands before the last slash does not matter. */
function anyIssues(value: unknown, path: string): Issue[] {
  if (!isObject(value)) {
    return misfit(path, value, 'use an object with "@type"');
  }
  const { '@type': url, ...rest } = value;
  const type = typeof url === 'string' ? url.slice(url.lastIndexOf('/') + 1) : '';
  if (!Object.hasOwn(envoyTypes().messages, type)) {
    const got = url === undefined ? 'no "@type"' : `got ${JSON.stringify(url)}`;
    return [issueOf(ENVOY_FILTER.unknownType, property(path, '@type'), { message: got, fix: 'use "type.googleapis.com/" and a message of Envoy\'s v3 API' })];
  }
  if (!WELL_KNOWN.includes(type)) {
    return fieldIssues(type, rest, path);
  }
  return 'value' in rest
    ? singleIssues(type, rest.value, property(path, 'value'))
    : [issueOf(ENVOY_FILTER.badValue, property(path, 'value'), { message: 'missing', fix: `put the ${type} there` })];
}

/** Only messages in messages are looked into, neither lists nor maps. */
function typedConfigIssues(type: string, value: Value, path: string): Issue[] {
  const { fields } = messageOf(type);
  const given = Object.keys(value).filter(name => value[name] !== null).map(camelCase);
  const lacksConfig = fields.has('typed_config') && !given.includes('typedConfig') && !given.includes('configDiscovery');
  const inner = Object.entries(value).flatMap(([name, entry]) => {
    const field = fields.get(name);
    return field !== undefined && !field.list && field.key === undefined && isMessage(field.type) && isObject(entry)
      ? typedConfigIssues(field.type, entry, property(path, name))
      : [];
  });
  return joined(
    (lacksConfig ? [issueOf(ENVOY_FILTER.noTypedConfig, path, { message: 'no typed_config', fix: 'add it with the "@type" of the filter' })] : []),
    inner,
  );
}

function misfit(path: string, value: unknown, fix: string): Issue[] {
  return [issueOf(ENVOY_FILTER.badValue, path, { message: `got ${shown(value)}`, fix })];
}

function messageOf(name: string): Message {
  const known = knownMessages.get(name);
  if (known !== undefined) {
    return known;
  }
  const parsed = Object.entries(envoyTypes().messages[name]).map(([field, text]) => {
    const [, required, list, key, type] = FIELD_TYPE.exec(text)!;
    return { name: field, type, key, list: list !== undefined, required: required !== undefined };
  });
  const message = {
    fields: new Map(parsed.flatMap(field => [[field.name, field], [camelCase(field.name), field]] as [string, Field][])),
    required: parsed.filter(field => field.required).map(field => field.name),
  };
  knownMessages.set(name, message);
  return message;
}

function camelCase(name: string): string {
  return name.replace(/_+([a-z]?)/g, (_, letter: string) => letter.toUpperCase());
}

function isObject(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
