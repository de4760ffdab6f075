/** The API by which traces are asked for. */
export enum TraceApi {
  /** Jaeger's. */
  JAEGER = 'jaeger',
  /** Zipkin's. */
  ZIPKIN = 'zipkin',
}

/** The protocol by which proxies report spans. */
export enum SpanProtocol {
  /** OpenTelemetry's over gRPC: the provider `opentelemetry` of the mesh's configuration. */
  OTLP = 'opentelemetry',
  /** Zipkin's over HTTP: the provider `zipkin` of the mesh's configuration. */
  ZIPKIN = 'zipkin',
}

/** Where proxies report spans to. */
export interface SpanCollector {
  /** Full name of the service in the mesh's registry, such as `jaeger-collector.istio-system.svc.cluster.local`. */
  readonly host: string;

  /** Port of the service. */
  readonly port: number;

  /** What the service understands. */
  readonly protocol: SpanProtocol;
}

/** A store of traces: one of this app, or one that exists already. */
export interface ITraceStore {
  /** URL of the API by which traces are asked for, as seen from pods of the cluster. */
  readonly queryUrl: string;

  /** The API at that URL. */
  readonly api: TraceApi;

  /**
   * Where proxies report spans to.
   *
   * @default - unknown, so the mesh's configuration gets no provider for it
   */
  readonly collector?: SpanCollector;

  /**
   * URL by which people reach the user interface, such as `https://tracing.example.com/jaeger`.
   *
   * @default - unknown, so nothing links to the traces
   */
  readonly publicUrl?: string;
}

/** Options of a store of traces that exists already. */
export interface TraceStoreReferenceOptions {
  /**
   * Where proxies report spans to.
   *
   * @default - unknown, so the mesh's configuration gets no provider for it
   */
  readonly collector?: SpanCollector;

  /**
   * URL by which people reach the user interface.
   *
   * @default - unknown, so nothing links to the traces
   */
  readonly publicUrl?: string;
}
