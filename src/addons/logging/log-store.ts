/** A store of logs that speaks the API of Loki: one of this app, or one that exists already. */
export interface ILogStore {
  /** URL of the store, as seen from pods of the cluster. */
  readonly url: string;
}

/** Where proxies report access logs to: OpenTelemetry over gRPC, the provider `envoyOtelAls` of the mesh's configuration. */
export interface AccessLogReceiver {
  /** Full name of the service in the mesh's registry, such as `access-logs.istio-system.svc.cluster.local`. */
  readonly host: string;

  /** Port of the service. */
  readonly port: number;
}
