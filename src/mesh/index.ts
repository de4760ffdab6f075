export type { CallOptions } from './call-options';
export * from './data-plane';
export * from './egress-gateway';
export type { EgressHostOptions } from './egress-host-options';
export * from './egress-port';
export * from './mesh-client';
export * from './mesh-namespace';
export type { MeshWorkloadProps } from './mesh-workload-props';
export * from './mesh-workload';
