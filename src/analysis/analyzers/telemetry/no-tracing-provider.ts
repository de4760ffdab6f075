import type * as istio from '../../../imports/istio';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { TELEMETRY } from '../../catalogue/telemetry';
import { findingOf, ifMissing } from '../../finding';
import { KIND } from '../../model/kinds';
import { Policy } from '../../model/policies';

/** Tracing where neither a Telemetry nor the mesh config names a provider. */
export const noTracingProvider: Analyzer = {
  entry: TELEMETRY.noTracingProvider,

  analyze(mesh) {
    const policies = mesh.policies.all(KIND.Telemetry);
    const isProvided = mesh.config.list('defaultProviders', 'tracing').length > 0
      || policies.some(policy => tracingOf(policy).some(({ providers }) => (providers ?? []).length > 0));
    if (isProvided || !mesh.config.isKnown) {
      return [];
    }
    return policies.flatMap(policy => tracingOf(policy).flatMap((tracing, index) => {
      if (tracing.disableSpanReporting === true || tracing.randomSamplingPercentage === 0) {
        return [];
      }
      // Nothing is above what is for the whole mesh.
      const answer = policy.isMeshWide && policy.selector === undefined ? { is: 'absent' as const } : mesh.world.without(KIND.Telemetry, mesh.config.rootNamespace);
      return ifMissing(answer, () => findingOf(TELEMETRY.noTracingProvider, policy.object, item('spec.tracing', index), {
        message: 'no provider is named, here or above',
        fix: 'name a provider',
      }));
    }));
  },
};

function tracingOf({ object }: Policy): readonly istio.TelemetryTracing[] {
  return (object.spec as istio.TelemetrySpec).tracing ?? [];
}
