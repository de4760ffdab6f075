import { arrayCheck, objectCheck } from './containers';
import { Check } from './report';
import { ruleCheck } from './rules';
import { numberCheck, stringCheck, typeCheck } from './scalars';
import { Schema } from '../../schema/schema';

/**
 * Compiles schemas to checks; a shared definition is compiled once, however many places refer to it.
 */
export class SchemaCompiler {
  private readonly compiled = new Map<string, Check>();

  constructor(private readonly definitions: { readonly [name: string]: Schema }) {}

  /** The check of one schema. */
  public compile(schema: Schema): Check {
    if (schema.ref !== undefined) {
      return this.definition(schema.ref);
    }
    const hasType = typeCheck(schema);
    const parts = [
      ...stringCheck(schema),
      ...numberCheck(schema),
      ...arrayCheck(schema, inner => this.compile(inner)),
      ...objectCheck(schema, inner => this.compile(inner)),
    ];
    const rules = (schema.rules ?? []).map(ruleCheck);
    return (value, report) => {
      if (value === null) {
        report.metNull = true;
        if (schema.nullable) {
          return;
        }
      }
      if (!hasType(value, report)) {
        return;
      }
      const before = report.issues.length;
      for (const check of parts) {
        check(value, report);
      }
      if (report.issues.length === before) {
        // A rule takes for granted that the parts of its value have the right types.
        for (const check of rules) {
          check(value, report);
        }
      }
    };
  }

  private definition(name: string): Check {
    const known = this.compiled.get(name);
    if (known !== undefined) {
      return known;
    }
    const schema = this.definitions[name];
    if (schema === undefined) {
      throw new Error(`the schema facts have no definition ${name}`);
    }
    const check = this.compile(schema);
    this.compiled.set(name, check);
    return check;
  }
}
