import type * as istio from '../../../imports/istio';
import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { TELEMETRY } from '../../catalogue/telemetry';
import { findingOf, ifMissing, withSeverity } from '../../finding';
import { KIND } from '../../model/kinds';

/** An access log without provider, where the mesh config has no default either; where nobody knows that, it is only noted. */
export const noLogProvider: Analyzer = {
  entry: TELEMETRY.noLogProvider,

  analyze(mesh) {
    if (mesh.config.list('defaultProviders', 'accessLogging').length > 0) {
      return [];
    }
    const answer = mesh.config.isKnown ? { is: 'absent' as const } : mesh.world.withoutAny(true);
    const found = ifMissing(answer, () => mesh.all(KIND.Telemetry).flatMap(object => loggingOf(object).flatMap((logging, index) =>
      logging.disabled === true || (logging.providers ?? []).length > 0 ? [] : [findingOf(TELEMETRY.noLogProvider, object, item('spec.accessLogging', index), {
        message: 'no provider is named, and the mesh config has no default',
        fix: 'name a provider, such as envoy',
      })])));
    return answer.is === 'absent' ? found : found.map(finding => withSeverity('info', finding));
  },
};

function loggingOf({ spec }: Manifest): readonly istio.TelemetryAccessLogging[] {
  return (spec as istio.TelemetrySpec).accessLogging ?? [];
}
