/**
 * The metrics that Istio makes.
 *
 * @see https://istio.io/latest/docs/reference/config/metrics/
 */
export enum Metric {
  /** All of them. */
  ALL_METRICS = 'ALL_METRICS',

  /** Number of requests: `istio_requests_total` of Prometheus. */
  REQUEST_COUNT = 'REQUEST_COUNT',

  /** Time that requests took: `istio_request_duration_milliseconds`. */
  REQUEST_DURATION = 'REQUEST_DURATION',

  /** Size of the bodies of requests: `istio_request_bytes`. */
  REQUEST_SIZE = 'REQUEST_SIZE',

  /** Size of the bodies of responses: `istio_response_bytes`. */
  RESPONSE_SIZE = 'RESPONSE_SIZE',

  /** Number of TCP connections that were opened: `istio_tcp_connections_opened_total`. */
  TCP_OPENED_CONNECTIONS = 'TCP_OPENED_CONNECTIONS',

  /** Number of TCP connections that were closed: `istio_tcp_connections_closed_total`. */
  TCP_CLOSED_CONNECTIONS = 'TCP_CLOSED_CONNECTIONS',

  /** Bytes that TCP connections answered with: `istio_tcp_sent_bytes_total`. */
  TCP_SENT_BYTES = 'TCP_SENT_BYTES',

  /** Bytes that TCP connections brought: `istio_tcp_received_bytes_total`. */
  TCP_RECEIVED_BYTES = 'TCP_RECEIVED_BYTES',

  /** Number of gRPC messages that clients sent: `istio_request_messages_total`. */
  GRPC_REQUEST_MESSAGES = 'GRPC_REQUEST_MESSAGES',

  /** Number of gRPC messages that servers sent: `istio_response_messages_total`. */
  GRPC_RESPONSE_MESSAGES = 'GRPC_RESPONSE_MESSAGES',
}
