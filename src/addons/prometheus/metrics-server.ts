/** A server of metrics that speaks the API of Prometheus: one of this app, or one that exists already. */
export interface IMetricsServer {
  /** URL of the server, as seen from pods of the cluster. */
  readonly url: string;
}
