export * from './addons';
export * from './base/mesh-analysis';
export type { MeshResourceProps } from './base/mesh-resource';
export * from './cli/mesh-validation';
export * from './control-plane';
export * from './discovery';
export * from './extensions';
export * from './gateway';
export * from './gateway-api';
export * from './mesh';
export * from './routing';
export * from './security';
export * from './telemetry';
export * from './traffic';

export * as gatewayapi from './imports/gatewayapi';
export * as istio from './imports/istio';
export * as meshconfig from './imports/mesh-config';
