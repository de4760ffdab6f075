import { Schema } from '../../src/schema/schema';
import { ruleOf } from '../../src/validation/schema/rules';

type Definitions = { readonly [name: string]: Schema };

/** The rule by which a CRD marks a string as a duration. */
const DURATION = /^duration\(self\) >= duration\('([^']+)'\)$/;

/** Our words on a property, made of its facts: a first sentence on its type, then what else must hold. */
export function propertyDocs(schema: Schema, required: boolean, definitions: Definitions): string {
  const first = `${capital(phrase(schema, definitions))}.${required ? ' Required.' : ''}`;
  const element = schema.items ?? schema.values;
  return paragraphs([
    first,
    ...conditions(schema, ''),
    ...element === undefined ? [] : conditions(element, schema.items === undefined ? ' of each value' : ' of each item'),
  ]);
}

/** Our words on a type: where it is used and which of its properties exclude each other. */
export function typeDocs(schema: Schema, places: readonly string[]): string {
  const shown = places.slice(0, 3).map(code).join(', ');
  const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
  return paragraphs([`Type of ${shown}${more}.`, ...conditions(schema, '')]);
}

function paragraphs(lines: readonly string[]): string {
  const [first, ...rest] = lines;
  return rest.length > 0 ? `${first}\n\n${rest.join('\n')}` : first;
}

/** What must hold beyond the type, a sentence each; `of` says for which part of the value. */
function conditions(schema: Schema, of: string): string[] {
  const rules = schema.rules?.filter(rule => !DURATION.test(rule)) ?? [];
  return [
    ...schema.pattern === undefined ? [] : [`Pattern${of}: ${code(schema.pattern)}.`],
    ...schema.listMapKeys === undefined ? [] : [`Unique by ${schema.listMapKeys.map(code).join(', ')}.`],
    ...(schema.oneOf ?? []).filter(group => group.length > 1).map(group => `At most one of ${group.map(code).join(', ')}.`),
    ...rules.map(rule => `Rule${of}: ${ruleOf(rule)?.fix ?? code(rule.replace(/\s+/g, ' '))}.`),
  ];
}

/** The type and its limits, such as "integer, 0 to 65535". */
function phrase(schema: Schema, definitions: Definitions): string {
  if (schema.ref !== undefined) {
    const { enum: members } = definitions[schema.ref];
    return members === undefined ? `${code(schema.ref)} object` : `one of ${members.map(String).map(code).join(', ')}`;
  }
  if (schema.intOrString) return 'integer or string';
  if (schema.items !== undefined) {
    return `list of ${plural(schema.items)}${range(schema.minItems, schema.maxItems, ' item')}`;
  }
  if (schema.values !== undefined) {
    return `map of names to ${plural(schema.values)}${range(schema.minProperties, schema.maxProperties, ' key')}`;
  }
  switch (schema.type) {
    case 'string': return stringPhrase(schema);
    case 'boolean': return 'true or false';
    case 'integer':
    case 'number': return numberPhrase(schema);
    default: return 'free-form object';
  }
}

function numberPhrase({ type, enum: members, minimum, maximum }: Schema): string {
  return members === undefined ? `${type}${range(minimum, maximum, '')}` : `one of ${members.join(', ')}`;
}

function stringPhrase(schema: Schema): string {
  const least = schema.rules?.map(rule => DURATION.exec(rule)?.[1]).find(match => match !== undefined);
  if (least !== undefined) return `duration such as ${code('5s')} or ${code('250ms')}, at least ${least}`;
  const what = schema.format === 'byte' ? 'bytes as base64' : 'string';
  return `${what}${range(schema.minLength, schema.maxLength, ' character')}`;
}

function plural(element: Schema): string {
  if (element.ref !== undefined) return `${code(element.ref)} values`;
  return element.type === undefined || element.type === 'object' ? 'any values' : `${element.type}s`;
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  const counted = (count: number) => unit === '' || count === 1 ? `${count}${unit}` : `${count}${unit}s`;
  if (least !== undefined && least === most) return `, exactly ${counted(least)}`;
  if (least !== undefined && most !== undefined) return `, ${least} to ${counted(most)}`;
  if (least !== undefined) return `, at least ${counted(least)}`;
  return most !== undefined ? `, at most ${counted(most)}` : '';
}

function code(text: string): string {
  return `\`${text}\``;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
