import { SchemaCompiler } from './compile';
import { metadataIssues } from './metadata';
import { METADATA } from './metadata-schema';
import { withoutNulls } from './nulls';
import { Check, Report } from './report';
import { refuseUnknownFields } from './unknown-fields';
import { ISTIO_1_31, Kind, Schema } from '../../schema';
import { Issue } from '../issue';
import { joined } from '../joined';
import { Manifest } from '../manifest';

interface CompiledKind {
  readonly schema: Schema;
  readonly check: Check;
}

const TEXT: Schema = { type: 'string' };
/** Judged by itself, not by the schema of a kind. */
const ELSEWHERE: Schema = { preserveUnknownFields: true, nullable: true };

const compiler = new SchemaCompiler(ISTIO_1_31.definitions);
const checkMetadata = compiler.compile(METADATA);
const compiled = new Map<Kind, CompiledKind>();

/** What the API server refuses in an object of this kind: metadata, unknown fields, types, limits, rules. */
export function validateSchema(kind: Kind, object: object): Issue[] {
  const { metadata = null, status } = object as Partial<Manifest>;
  const types = new Report();
  checkMetadata(metadata, 'metadata', types);
  const rest = judge(compiledKind(kind), object);
  refuseUnknownFields(status, kind.schema.properties?.status, 'status', rest);
  return joined(types.issues.length > 0 ? types.issues : metadataIssues(metadata), rest.issues);
}

/** Few objects have nulls, so they are dropped only once one was met. */
function judge({ schema, check }: CompiledKind, object: object): Report {
  const report = new Report();
  check(object, '', report);
  if (!report.metNull) {
    return report;
  }
  const again = new Report();
  check(withoutNulls(object, schema), '', again);
  return again;
}

/** An object of this kind as the API server stores it: without the nulls that it drops. */
export function storedForm<T extends object>(kind: Kind, object: T): T {
  return withoutNulls(object, compiledKind(kind).schema) as T;
}

function compiledKind(kind: Kind): CompiledKind {
  const known = compiled.get(kind);
  if (known !== undefined) {
    return known;
  }
  const properties = { apiVersion: TEXT, kind: TEXT, metadata: ELSEWHERE, ...kind.schema.properties, status: ELSEWHERE };
  const schema = { ...kind.schema, properties };
  const made = { schema, check: compiler.compile(schema) };
  compiled.set(kind, made);
  return made;
}
