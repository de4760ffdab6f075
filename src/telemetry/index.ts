export type { AccessLoggingOptions } from './access-logging';
export * from './custom-tag';
export * from './metric';
export * from './metric-override';
export type { MetricsOptions } from './metrics';
export * from './tag-override';
export * from './telemetry';
export { TelemetryMode } from './telemetry-mode';
export type { TracingOptions } from './tracing';
