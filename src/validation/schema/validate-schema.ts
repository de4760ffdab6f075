import { SchemaCompiler } from './compile';
import { Check, collect } from './report';
import { ISTIO_1_31, Kind, Schema } from '../../schema';
import { Issue } from '../issue';

/** What the API server looks at before the schema of a kind. */
const OBJECT_FIELDS: { readonly [name: string]: Schema } = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: { type: 'object', preserveUnknownFields: true },
};

const compiler = new SchemaCompiler(ISTIO_1_31.definitions);
const compiled = new Map<Kind, Check>();

/** What the API server refuses in an object of this kind: unknown fields, types, limits, rules. */
export function validateSchema(kind: Kind, object: object): Issue[] {
  return collect(checkOf(kind), object);
}

function checkOf(kind: Kind): Check {
  const known = compiled.get(kind);
  if (known !== undefined) {
    return known;
  }
  const check = compiler.compile({ ...kind.schema, properties: { ...OBJECT_FIELDS, ...kind.schema.properties } });
  compiled.set(kind, check);
  return check;
}
