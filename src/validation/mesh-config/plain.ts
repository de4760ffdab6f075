import type { Duration } from 'cdk8s';
import type * as typed from '../../imports/mesh-config';

/** The same data as it stands in YAML: durations are texts there. */
type Plain<T> = T extends Duration ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

export type MeshConfig = Plain<typed.MeshConfig>;
export type ProxyConfig = Plain<typed.ProxyConfig>;
export type ConnectionSettings = Plain<typed.ConnectionSettings>;
export type PrivateKeyProvider = Plain<typed.PrivateKeyProvider>;
export type Tracing = Plain<typed.Tracing>;
export type DefaultTrafficPolicy = Plain<typed.DefaultTrafficPolicy>;
export type ConnectionPoolSettings = Plain<typed.ConnectionPoolSettings>;
export type HttpSettings = Plain<typed.HttpSettings>;
export type TcpSettings = Plain<typed.TcpSettings>;
export type OutlierDetection = Plain<typed.OutlierDetection>;
