/**
 * Labels of requests that failed by the server's fault: those of HTTP by their status, and those of gRPC, whose HTTP status is 200 all the
 * same, by theirs: unknown, deadline exceeded, resource exhausted, internal, unavailable and data loss.
 */
export const FAILURES = ['response_code=~"5.."', 'grpc_response_status=~"2|4|8|13|14|15"'];
