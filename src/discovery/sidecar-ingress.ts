import { CaptureMode, renderCaptureMode } from './capture-mode';
import { SidecarPort, renderSidecarPort, sidecarPortNameProblem } from './sidecar-port';
import { Problems } from '../base/problems';
import { ServerTls } from '../gateway/server-tls';
import * as istio from '../imports/istio';
import { ConnectionPoolOptions, connectionPoolProblems, renderConnectionPool } from '../traffic/connection-pool';
import { ipBindProblem } from '../validation/vocabulary/bind-address';
import { portProblem } from '../validation/vocabulary/numbers';
import { workloadEndpointProblem } from '../validation/vocabulary/workload-address';

/** A listener for traffic to the workload of a Sidecar. */
export interface SidecarIngressListener {
  /** Port that clients reach the workload on. */
  readonly port: SidecarPort;

  /**
   * IP address that the listener binds to.
   *
   * @default - the address of the workload
   */
  readonly bind?: string;

  /**
   * How traffic gets to the listener.
   *
   * @default CaptureMode.DEFAULT
   */
  readonly captureMode?: CaptureMode;

  /**
   * Where the application listens: a port of its loopback (`127.0.0.1:8080`, `[::1]:8080`), of the workload's own address
   * (`0.0.0.0:8080`, `[::]:8080`, `:8080`), or a unix domain socket (`unix:///run/app.sock`).
   *
   * @default - the port that the client called
   */
  readonly defaultEndpoint?: string;

  /**
   * TLS that the sidecar ends for clients outside of the mesh. Its certificates are mounted files.
   *
   * @default - no TLS but that between sidecars
   */
  readonly tls?: ServerTls;

  /**
   * Limits on connections and requests of this port.
   *
   * @default - the `inboundConnectionPool` of the Sidecar
   */
  readonly connectionPool?: ConnectionPoolOptions;
}

export function ingressProblems(listener: SidecarIngressListener): Problems {
  const { port, bind, defaultEndpoint, connectionPool } = listener;
  return {
    'port.number': portProblem(port.number),
    'port.name': sidecarPortNameProblem(port),
    'bind': ipBindProblem(bind),
    'defaultEndpoint': workloadEndpointProblem(defaultEndpoint),
    ...connectionPoolProblems('connectionPool', connectionPool),
  };
}

export function renderIngress(listener: SidecarIngressListener): istio.IstioIngressListener {
  const { port, bind, captureMode, defaultEndpoint, tls, connectionPool } = listener;
  return {
    port: renderSidecarPort(port),
    bind,
    captureMode: renderCaptureMode(captureMode),
    defaultEndpoint,
    tls: tls?._render(),
    connectionPool: renderConnectionPool(connectionPool),
  };
}
