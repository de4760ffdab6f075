import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { TELEMETRY } from '../../catalogue/telemetry';
import { findingOf } from '../../finding';
import { KIND } from '../../model/kinds';

const SECTIONS = ['accessLogging', 'metrics', 'tracing'] as const;

/** A provider that the mesh config does not have. */
export const unknownProvider: Analyzer = {
  entry: TELEMETRY.unknownProvider,

  analyze(mesh) {
    if (!mesh.config.isKnown) {
      return [];
    }
    const known = new Set([...mesh.config.providers, ...mesh.externals.providers]);
    return mesh.all(KIND.Telemetry).flatMap(object => namedBy(object.spec).filter(({ name }) => !known.has(name)).map(({ name, path }) =>
      findingOf(TELEMETRY.unknownProvider, object, path(), {
        message: `${JSON.stringify(name)} is no extension provider of the mesh config`,
        fix: `it has ${[...known].slice(0, 8).join(', ')}`,
      })));
  },
};

/** All providers that a Telemetry names. */
function namedBy(spec: istio.TelemetrySpec): { readonly name: string; readonly path: () => string }[] {
  return SECTIONS.flatMap(section => (spec[section] ?? []).flatMap(({ providers }, index) => (providers ?? []).map(({ name }, place) =>
    ({ name, path: () => `${item(`${item(`spec.${section}`, index)}.providers`, place)}.name` }))));
}
