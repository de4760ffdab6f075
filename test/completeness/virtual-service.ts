import { Chart, Duration } from 'cdk8s';
import { Destination } from '../../src/discovery/destination';
import { Visibility } from '../../src/discovery/visibility';
import { CorsPolicy, UnmatchedPreflights } from '../../src/routing/cors';
import { ResponseBody } from '../../src/routing/direct-response';
import { FaultAbort, FaultDelay } from '../../src/routing/fault';
import { GrpcStatus } from '../../src/routing/grpc-status';
import { Headers } from '../../src/routing/headers';
import { HttpMatch } from '../../src/routing/http-match';
import { HttpRoute } from '../../src/routing/http-route';
import { MirrorPercentField } from '../../src/routing/mirror';
import { RedirectPort, RedirectScheme } from '../../src/routing/redirect';
import { RetryOn } from '../../src/routing/retries';
import { Rewrite } from '../../src/routing/rewrite';
import { StringMatch } from '../../src/routing/string-match';
import { TcpRoute } from '../../src/routing/tcp-route';
import { TlsRoute } from '../../src/routing/tls-route';
import { TrafficSplit } from '../../src/routing/traffic-split';
import { VirtualService } from '../../src/routing/virtual-service';

const PLACE = Destination.of('reviews.shop.svc.cluster.local', { subset: 'v1', port: 8080 });
const GATEWAY = { name: 'edge', namespace: 'ingress' };
const HEADERS: Headers = {
  request: { set: { 'x-a': '1' }, add: { 'x-b': '2' }, remove: ['x-c'] },
  response: { set: { 'x-d': '3' }, add: { 'x-e': '4' }, remove: ['x-f'] },
};
const SOURCE = { port: 8080, sourceLabels: { app: 'web' }, sourceNamespace: 'shop', gateways: [GATEWAY] };

/** Every form of a text, under each condition of a request. */
const MATCHES = [StringMatch.exact('/a'), StringMatch.prefix('/a'), StringMatch.regex('/a.*')].map(text => HttpMatch.of({
  ...SOURCE,
  name: 'match',
  statPrefix: 'reviews',
  uri: text,
  ignoreUriCase: true,
  scheme: text,
  method: text,
  authority: text,
  headers: { 'x-user': text },
  withoutHeaders: { 'x-bot': text },
  queryParams: { page: text },
}));

function cors(unmatchedPreflights: UnmatchedPreflights): CorsPolicy {
  return {
    allowOrigins: [StringMatch.exact('https://a.example.com'), StringMatch.prefix('https://b.'), StringMatch.regex('https://c.*')],
    allowOrigin: ['https://old.example.com'],
    allowMethods: ['GET'],
    allowHeaders: ['x-user'],
    exposeHeaders: ['x-user'],
    maxAge: Duration.hours(1),
    allowCredentials: true,
    unmatchedPreflights,
  };
}

/** VirtualServices that together use every field and every enum value of the kind. */
export function everyField(chart: Chart): void {
  new VirtualService(chart, 'Leaf', { http: [HttpRoute.to(PLACE)] });
  new VirtualService(chart, 'Routes', {
    hosts: ['reviews.example.com'],
    gateways: [GATEWAY],
    exportTo: [Visibility.ownNamespace()],
    http: [
      HttpRoute.split(TrafficSplit.weighted([{ destination: PLACE, weight: 1, headers: HEADERS }]), {
        name: 'split',
        match: MATCHES,
        headers: HEADERS,
        cors: cors(UnmatchedPreflights.FORWARD),
        timeout: Duration.seconds(5),
        retries: {
          attempts: 3,
          perTryTimeout: Duration.seconds(1),
          retryOn: [RetryOn.GATEWAY_ERROR, RetryOn.status(503)],
          retryRemoteLocalities: true,
          retryIgnorePreviousHosts: false,
          backoff: Duration.millis(50),
        },
        fault: { delay: FaultDelay.fixed(Duration.seconds(1)), abort: FaultAbort.httpStatus(503) },
        mirrors: [{ destination: PLACE, percent: 10 }],
        rewrite: Rewrite.uri('/b', { authority: 'b.example.com' }),
      }),
      HttpRoute.to(PLACE, {
        cors: cors(UnmatchedPreflights.IGNORE),
        rewrite: Rewrite.uriRegex('/a/(.*)', '/\\1'),
        mirror: { destination: PLACE, percent: 10 },
        fault: { abort: FaultAbort.grpcStatus(GrpcStatus.UNAVAILABLE), delay: FaultDelay.fixed(Duration.seconds(1), { integerPercent: 5 }) },
      }),
      HttpRoute.to(PLACE, {
        cors: cors(UnmatchedPreflights.UNSPECIFIED),
        mirror: { destination: PLACE, percent: 10, percentField: MirrorPercentField.MIRROR_PERCENT },
      }),
      HttpRoute.to(PLACE, { mirror: { destination: PLACE, percent: 10, percentField: MirrorPercentField.MIRROR_PERCENT_SNAKE_CASE } }),
      HttpRoute.redirect({ uri: '/b', authority: 'b.example.com', port: 8443, scheme: RedirectScheme.HTTPS, redirectCode: 308 }),
      HttpRoute.redirect({ prefixRewrite: '/b', derivePort: RedirectPort.FROM_PROTOCOL_DEFAULT }),
      HttpRoute.redirect({ derivePort: RedirectPort.FROM_REQUEST_PORT }),
      HttpRoute.directResponse({ status: 200, body: ResponseBody.text('hello') }),
      HttpRoute.directResponse({ status: 200, body: ResponseBody.base64('aGVsbG8=') }),
      HttpRoute.delegate(VirtualService.fromName('leaf', { namespace: 'shop' })),
    ],
    tls: [TlsRoute.split(TrafficSplit.even([PLACE]), {
      match: [{ ...SOURCE, sniHosts: ['reviews.example.com'], destinationSubnets: ['10.0.0.0/8'] }],
    })],
    tcp: [TcpRoute.split(TrafficSplit.even([PLACE]), {
      match: [{ ...SOURCE, destinationSubnets: ['10.0.0.0/8'], sourceSubnet: '10.0.0.0/8' }],
    })],
  });
  // Fields that the CRD has and that Istio's webhook always refuses.
  new VirtualService(chart, 'Refused', {
    hosts: ['reviews.example.com'],
    http: [HttpRoute.to(PLACE, {
      fault: { delay: FaultDelay.exponential(Duration.seconds(1)), abort: FaultAbort.http2Error('REFUSED_STREAM') },
    })],
  });
}
