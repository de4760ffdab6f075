import { Shapes } from './shape';

const ACTIONS = ['route', 'redirect', 'directResponse', 'delegate'];
const other = (action: string) => ACTIONS.filter(name => name !== action);
const MIRRORS = ['mirror', 'mirrorPercent', 'mirror_percent', 'mirrorPercentage', 'mirrors'];

/** Of routes. */
export const ROUTES: Shapes = {
  VirtualServiceSpec: [
    { with: ['hosts', 'http'], without: ['tls', 'tcp'] },
    { with: ['hosts', 'http'] },
    { with: ['hosts', 'tls'], without: ['http', 'tcp'] },
    { with: ['tls', 'tcp'], without: ['http'], fixed: { hosts: ['*'], gateways: ['ns1/gw'] } },
    { with: ['hosts', 'tcp'], without: ['http', 'tls'] },
    { with: ['http'], without: ['hosts', 'gateways', 'tls', 'tcp'] },
  ],
  HttpRoute: [
    { with: ['route'], without: [...other('route'), ...MIRRORS.slice(0, 4)] },
    { with: ['route', 'mirror'], without: [...other('route'), 'mirrors', 'mirrorPercent', 'mirror_percent'] },
    { with: ['route', 'match'], without: [...other('route'), ...MIRRORS] },
    { with: ['route', 'fault'], without: [...other('route'), ...MIRRORS] },
    { with: ['route', 'rewrite'], without: [...other('route'), ...MIRRORS] },
    { with: ['redirect'], without: [...other('redirect'), ...MIRRORS, 'rewrite', 'fault'] },
    { with: ['directResponse'], without: [...other('directResponse'), ...MIRRORS, 'rewrite', 'fault', 'retries'] },
    {
      without: [
        'retries', 'route', 'redirect', 'directResponse', ...MIRRORS, 'fault', 'rewrite', 'corsPolicy', 'timeout', 'headers',
      ],
      fixed: { delegate: { name: 'x', namespace: 'y' } },
    },
    { with: ['delegate'], without: [...other('delegate'), ...MIRRORS, 'fault', 'rewrite', 'retries', 'corsPolicy', 'timeout', 'headers'] },
  ],
  HttpRouteDestination: [{ with: ['weight'] }, { with: ['weight'] }, { without: ['weight'] }],
  RouteDestination: [{ with: ['weight'] }, { with: ['weight'] }, { without: ['weight'] }],
  TlsMatchAttributes: [{ with: ['sniHosts'] }],
  HttpMatchRequest: [{ with: ['uri'] }, { with: ['headers'], without: ['ignoreUriCase'] }, { with: ['method'] }, { without: [] }],
  HttpFaultInjection: [{ with: ['delay'] }, { with: ['abort'] }],
  HttpDelay: [{ with: ['fixedDelay'], without: ['exponentialDelay'] }],
  HttpAbort: [
    { with: ['httpStatus'], without: ['grpcStatus', 'http2Error'] }, { with: ['grpcStatus'], without: ['httpStatus', 'http2Error'] },
  ],
  HttpDirectResponse: [{ with: ['body'] }, { without: [] }],
  HttpRedirect: [
    { with: ['uri'], without: ['prefixRewrite'] }, { with: ['authority'], without: ['uri', 'prefixRewrite'] },
    { with: ['prefixRewrite'], without: ['uri'] },
  ],
  HttpRewrite: [
    { with: ['uri'], without: ['uriRegexRewrite'] }, { with: ['uriRegexRewrite'], without: ['uri'] },
    { with: ['authority'], without: ['uri', 'uriRegexRewrite'] },
  ],
  RegexRewrite: [{ with: ['match', 'rewrite'] }],
  HttpRetry: [{ with: ['attempts', 'retryOn'] }, { with: ['attempts'] }],
  HttpBody: [{ with: ['string'], without: ['bytes'] }, { with: ['bytes'], without: ['string'] }],
  Delegate: [{ with: ['name'] }],
  StringMatch: [
    { with: ['exact'], without: ['prefix', 'regex'] }, { with: ['prefix'], without: ['exact', 'regex'] },
    { with: ['regex'], without: ['exact', 'prefix'] },
  ],
  TlsRoute: [{ with: ['match', 'route'] }],
  TcpRoute: [{ with: ['route'] }],
  PortSelector: [{ with: ['number'] }],
  Percent: [{ with: ['value'] }],
};
