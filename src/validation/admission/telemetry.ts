import { attachment } from './attachment';
import { eachEntry, eachItem } from '../items';
import { isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { TELEMETRY } from '../catalogue/telemetry';
import { Issue } from '../issue';
import { joined } from '../joined';
import { Manifest } from '../manifest';
import { celProblem } from '../vocabulary/cel';
import { problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses in a Telemetry, and what it warns of. */
export function validateTelemetry({ spec }: Manifest): Issue[] {
  const { metrics, tracing, accessLogging } = (spec ?? {}) as istio.TelemetrySpec;
  return joined(
    attachment(spec),
    eachItem(metrics, 'spec.metrics', metricsIssues),
    issuesOf(TELEMETRY.severalTracings, 'spec.tracing', severalProblem(tracing)),
    eachItem(tracing, 'spec.tracing', tracingIssues),
    eachItem(accessLogging, 'spec.accessLogging', ({ filter }, path) =>
      isSet(filter) ? issuesOf(TELEMETRY.badExpression, `${path}.filter.expression`, celProblem(filter.expression ?? '')) : []),
  );
}

function metricsIssues({ overrides }: istio.TelemetryMetrics, path: string): Issue[] {
  return eachItem(overrides, `${path}.overrides`, ({ tagOverrides }, overridePath) =>
    eachEntry(tagOverrides, `${overridePath}.tagOverrides`, tagOverrideIssues));
}

function tagOverrideIssues(name: string, override: istio.TagOverride, path: string): Issue[] {
  return joined(
    issuesOf(TELEMETRY.noOverrideName, path, problemIf(name === '', 'got an empty name', 'name the tag')),
    issuesOf(TELEMETRY.noTagValue, `${path}.value`, problemIf(
      override.operation !== 'REMOVE' && !isSet(override.value), 'missing', 'set it, or operation REMOVE')),
  );
}

function tracingIssues({ providers, customTags }: istio.TelemetryTracing, path: string): Issue[] {
  return joined(
    issuesOf(TELEMETRY.severalProviders, `${path}.providers`, severalProblem(providers)),
    eachEntry(customTags, `${path}.customTags`, (name, _tag, tagPath) =>
      issuesOf(TELEMETRY.noTagName, tagPath, problemIf(name === '', 'got an empty name', 'name the tag'))),
  );
}

function severalProblem(values: readonly unknown[] | null | undefined) {
  const count = (values ?? []).length;
  return problemIf(count > 1, `got ${count}`, 'keep one, for only one is used');
}
