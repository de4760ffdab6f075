import { Report } from './report';
import { Release, Schema, fieldOf, resolve } from '../../schema';
import { SCHEMA } from '../catalogue/schema';

/**
 * Reports the fields that a schema does not know, whatever the types of the values.
 *
 * That is all the API server looks for in a status: it drops the rest from an object that is created.
 */
export function refuseUnknownFields(value: unknown, schema: Schema | undefined, report: Report, release?: Release): void {
  const facts = schema === undefined ? {} : resolve(schema, release);
  if (Array.isArray(value)) {
    // A list where the schema keeps unknown fields is kept as it is.
    if (!facts.preserveUnknownFields) {
      value.forEach((entry, index) => {
        report.enter(index);
        refuseUnknownFields(entry, facts.items, report, release);
        report.leave();
      });
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const known = fieldOf(facts, name);
      if (known !== undefined) {
        report.enter(name);
        refuseUnknownFields(inner, known, report, release);
        report.leave();
      } else if (!facts.preserveUnknownFields) {
        report.add(SCHEMA.unknownField, 'no such field', 'remove it', name);
      }
    }
  }
}
