import { SchemaCompiler } from './compile';
import { CompiledKind, compiledKind } from './compiled-kind';
import { withDefaults } from './defaults';
import { metadataIssues } from './metadata';
import { METADATA } from './metadata-schema';
import { withoutNulls } from './nulls';
import { Report } from './report';
import { refuseUnknownFields } from './unknown-fields';
import { Kind } from '../../schema';
import { issuesOf } from '../catalogue/entry';
import { SCHEMA } from '../catalogue/schema';
import { Issue } from '../issue';
import { joined } from '../joined';
import { Manifest } from '../manifest';
import { Problem, problem } from '../vocabulary/problem';

const checkMetadata = new SchemaCompiler({}).compile(METADATA);

/** What the API server refuses in an object of this kind: metadata, unknown fields, types, limits, rules. */
export function validateSchema(kind: Kind, object: object): Issue[] {
  const { apiVersion, metadata = null, status } = object as Partial<Manifest>;
  const types = new Report('metadata');
  checkMetadata(metadata, types);
  const compiled = compiledKind(kind);
  const rest = judge(compiled, object);
  if (kind.schema.properties?.status !== undefined) {
    rest.enter('status');
    refuseUnknownFields(status, kind.schema.properties.status, rest, compiled.release);
  }
  return joined(
    issuesOf(SCHEMA.deprecatedVersion, 'apiVersion', deprecationProblem(kind, apiVersion ?? '')),
    types.issues.length > 0 ? types.issues : metadataIssues(metadata, kind.scope),
    rest.issues,
  );
}

/** Few objects have nulls, so they are dropped only once one was met; where there are defaults, all objects are completed. */
function judge({ release, hasDefaults, schema, check }: CompiledKind, object: object): Report {
  const report = new Report();
  check(hasDefaults ? withDefaults(withoutNulls(object, schema, release), schema, release) : object, report);
  if (hasDefaults || !report.metNull) {
    return report;
  }
  const again = new Report();
  check(withoutNulls(object, schema, release), again);
  return again;
}

/** An object of this kind as the API server stores it: without the nulls that it drops. */
export function storedForm<T extends object>(kind: Kind, object: T): T {
  const { schema, release } = compiledKind(kind);
  return withoutNulls(object, schema, release) as T;
}

function deprecationProblem({ group, versions }: Kind, apiVersion: string): Problem {
  const isDeprecated = versions.some(({ name, deprecated }) => deprecated && apiVersion === `${group}/${name}`);
  return isDeprecated ? problem(apiVersion, `use ${group}/v1`) : undefined;
}
