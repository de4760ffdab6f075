export * from './base/mesh-analysis';
export type { MeshResourceProps } from './base/mesh-resource';
export * from './discovery';
export * from './extensions';
export * from './gateway';
export * from './mesh';
export * from './routing';
export * from './security';
export * from './telemetry';
export * from './traffic';

export * as istio from './imports/istio';
