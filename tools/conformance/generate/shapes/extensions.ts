import { POLICY_ATTACHMENTS } from './attachments';
import { Shapes } from './shape';

/** Of telemetry and extensions. */
export const EXTENSIONS: Shapes = {
  TelemetrySpec: POLICY_ATTACHMENTS,
  TelemetryTracing: [{ without: [] }],
  MetricSelector: [{ with: ['metric'], without: ['customMetric'] }, { with: ['customMetric'], without: ['metric'] }],
  TagOverride: [
    { with: ['value'], fixed: { operation: 'UPSERT' } }, { without: ['value'], fixed: { operation: 'REMOVE' } },
    { with: ['value'], without: ['operation'] },
  ],
  TelemetryAccessLoggingFilter: [{ with: ['expression'] }],
  WasmPluginSpec: POLICY_ATTACHMENTS,
  WasmEnvVar: [
    { with: ['value'], fixed: { valueFrom: 'INLINE' } }, { without: ['value'], fixed: { valueFrom: 'HOST' } },
    { with: ['value'], without: ['valueFrom'] },
  ],
  TrafficExtensionSpec: [
    { with: ['wasm'], without: ['lua', 'targetRefs'] }, { with: ['lua'], without: ['wasm', 'targetRefs'] },
    { with: ['wasm', 'targetRefs'], without: ['lua', 'selector'] },
  ],
  EnvoyFilterSpec: [{ with: ['configPatches'], without: ['targetRefs'] }, { with: ['configPatches'], without: ['workloadSelector'] }],
};
