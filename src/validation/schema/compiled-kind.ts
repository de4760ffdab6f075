import { SchemaCompiler } from './compile';
import { hasDefaults } from './defaults';
import { Check } from './report';
import { Kind, Release, Schema, releaseOf } from '../../schema';

/** A kind, ready to judge its objects. */
export interface CompiledKind {
  readonly release: Release;
  readonly hasDefaults: boolean;
  /** The schema of the whole object, with what every object has. */
  readonly schema: Schema;
  readonly check: Check;
}

interface CompiledRelease {
  readonly compiler: SchemaCompiler;
  readonly hasDefaults: boolean;
}

const TEXT: Schema = { type: 'string' };
/** Judged by itself, not by the schema of a kind. */
const ELSEWHERE: Schema = { preserveUnknownFields: true, nullable: true };

const releases = new Map<Release, CompiledRelease>();
const kinds = new Map<Kind, CompiledKind>();

/** The compiled form of a kind; made when the first object of the kind is judged. */
export function compiledKind(kind: Kind): CompiledKind {
  const known = kinds.get(kind);
  if (known !== undefined) {
    return known;
  }
  const release = releaseOf(kind.group);
  const compiled = releases.get(release) ?? { compiler: new SchemaCompiler(release.definitions), hasDefaults: hasDefaults(release) };
  releases.set(release, compiled);
  const { properties = {} } = kind.schema;
  const status: Schema['properties'] = properties.status === undefined ? {} : { status: ELSEWHERE };
  const schema: Schema = { ...kind.schema, properties: { apiVersion: TEXT, kind: TEXT, metadata: ELSEWHERE, ...properties, ...status } };
  const made = { release, hasDefaults: compiled.hasDefaults, schema, check: compiled.compiler.compile(schema) };
  kinds.set(kind, made);
  return made;
}
