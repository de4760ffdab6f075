export * from './base/mesh-analysis';
export type { MeshResourceProps } from './base/mesh-resource';
export * from './discovery';
export * from './gateway';
export * from './routing';
export * from './traffic';

export * as istio from './imports/istio';
