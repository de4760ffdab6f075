/** A Grafana: one of this app, or one that exists already. */
export interface IDashboardServer {
  /** URL of the server, as seen from pods of the cluster. */
  readonly url: string;

  /**
   * URL by which people reach the server, such as `https://grafana.example.com`.
   *
   * @default - unknown, so nothing links to the dashboards
   */
  readonly publicUrl?: string;
}

/** Options of a Grafana that exists already. */
export interface DashboardServerReferenceOptions {
  /**
   * URL by which people reach the server.
   *
   * @default - unknown, so nothing links to the dashboards
   */
  readonly publicUrl?: string;
}
