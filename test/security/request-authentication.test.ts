import { ApiObject, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { judged, shopChart } from './judged';
import { MeshService } from '../../src/discovery/mesh-service';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { MeshGateway } from '../../src/gateway/mesh-gateway';
import { Server } from '../../src/gateway/server';
import { HttpRoute } from '../../src/routing/http-route';
import { StringMatch } from '../../src/routing/string-match';
import { VirtualService } from '../../src/routing/virtual-service';
import { AuthorizationPolicy } from '../../src/security/authorization-policy';
import { JwtKeys } from '../../src/security/jwt-keys';
import { JwtRule } from '../../src/security/jwt-rule';
import { JwtRuleOptions } from '../../src/security/jwt-rule-options';
import { RequestAuthentication } from '../../src/security/request-authentication';

const ISSUER = 'https://login.example.com';
const JWKS = '{"keys":[{"kty":"RSA","n":"AQAB","e":"AQAB"}]}';

function rendered(...rules: JwtRule[]): any {
  return judged(new RequestAuthentication(shopChart(), 'Tokens', { rules })).spec.jwtRules;
}

test('the default child is the object in the manifest', () => {
  const subject = new RequestAuthentication(shopChart(), 'Tokens');
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
  expect(judged(subject).spec).toStrictEqual({});
});

test('renders an issuer with all that can be said of it', () => {
  const chart = shopChart();
  const rule = JwtRule.issuer(ISSUER, {
    keys: JwtKeys.uri(`${ISSUER}/keys`),
    audiences: ['shop'],
    fromHeaders: [{ name: 'x-token', prefix: 'JWT ' }, { name: 'x-plain' }],
    fromParams: ['token'],
    fromCookies: ['session'],
    forwardOriginalToken: false,
    outputPayloadToHeader: 'x-payload',
    outputClaimToHeaders: [{ claim: 'a.b', header: 'x-a-b' }],
    spaceDelimitedClaims: ['roles'],
    timeout: Duration.millis(1500),
  });
  const tokens = new RequestAuthentication(chart, 'Tokens', { target: PolicyTarget.workloads({ app: 'web' }), rules: [rule] });
  tokens.addRule(JwtRule.issuer('https://plain.example.com'));
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'security.istio.io/v1',
    kind: 'RequestAuthentication',
    metadata: { name: 'test-tokens', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      jwtRules: [
        {
          issuer: ISSUER,
          jwksUri: `${ISSUER}/keys`,
          audiences: ['shop'],
          fromHeaders: [{ name: 'x-token', prefix: 'JWT ' }, { name: 'x-plain' }],
          fromParams: ['token'],
          fromCookies: ['session'],
          forwardOriginalToken: false,
          outputPayloadToHeader: 'x-payload',
          outputClaimToHeaders: [{ header: 'x-a-b', claim: 'a.b' }],
          spaceDelimitedClaims: ['roles'],
          timeout: '1500ms',
        },
        { issuer: 'https://plain.example.com' },
      ],
    },
  }]);
});

test('takes keys from where they are', () => {
  expect(rendered(
    JwtRule.issuer(ISSUER, { keys: JwtKeys.inline(JWKS) }),
    JwtRule.issuer(ISSUER, { keys: JwtKeys.uriSnakeCase(`${ISSUER}/keys`) }),
    JwtRule.issuer(ISSUER, { keys: JwtKeys.inline('') }),
    JwtRule.anyIssuer('http://keys.shop.svc/keys', { audiences: ['shop'] }),
  )).toStrictEqual([
    { issuer: ISSUER, jwks: JWKS },
    { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` },
    { issuer: ISSUER, jwks: '' },
    { jwksUri: 'http://keys.shop.svc/keys', audiences: ['shop'] },
  ]);
});

test('a JSON patch with a field unknown to the library survives', () => {
  const tokens = new RequestAuthentication(shopChart(), 'Tokens', { rules: [JwtRule.issuer(ISSUER)] });
  ApiObject.of(tokens).addJsonPatch(JsonPatch.add('/spec/jwtRules/0/novelty', 1));
  expect(Testing.synth(Chart.of(tokens))[0].spec.jwtRules).toEqual([{ issuer: ISSUER, novelty: 1 }]);
});

describe('the handle of an issuer', () => {
  const rule = JwtRule.issuer(ISSUER);

  test('is a source of requests', () => {
    expect(rule.anySubject()._render()).toEqual({ requestPrincipals: [`${ISSUER}/*`] });
    expect(rule.subjects('alice', 'bot-*')._render()).toEqual({ requestPrincipals: [`${ISSUER}/alice`, `${ISSUER}/bot-*`] });
    expect(JwtRule.anyIssuer(ISSUER).anySubject()._render()).toEqual({ requestPrincipals: ['*'] });
    expect(JwtRule.anyIssuer(ISSUER).subjects('alice')._render()).toEqual({ requestPrincipals: ['*/alice'] });
  });

  test('has claims to allow requests by, of its own tokens alone', () => {
    const policy = AuthorizationPolicy.allow(shopChart(), 'Policy', {
      rules: [{ fromAnyOf: [rule.anySubject()], whenAllOf: [rule.claim('groups').anyOf('staff', 'admin'), rule.claim('realm', 'name').noneOf('test')] }],
    });
    expect(judged(policy).spec.rules[0].when).toEqual([
      { key: 'request.auth.claims[groups]', values: ['staff', 'admin'] },
      { key: 'request.auth.claims[iss]', values: [ISSUER] },
      { key: 'request.auth.claims[realm][name]', notValues: ['test'] },
    ]);
  });

  test('has claims to route requests by', () => {
    expect(rule.claim('groups').matching(StringMatch.exact('testers'))._render())
      .toEqual({ headers: { '@request.auth.claims[groups]': { exact: 'testers' }, '@request.auth.claims[iss]': { exact: ISSUER } } });
    expect(rule.claim('realm', 'name').matching(StringMatch.prefix('t'))._render())
      .toEqual({ headers: { '@request.auth.claims[realm][name]': { prefix: 't' }, '@request.auth.claims[iss]': { exact: ISSUER } } });
  });

  test('has routes by claims that a cluster takes', () => {
    const chart = shopChart();
    const workload = IngressGateway.fromSelector({ istio: 'ingress' });
    const gateway = new MeshGateway(chart, 'Gateway', { workload, servers: [Server.http({ port: 80, hosts: ['*'] })] });
    const match = [rule.claim('groups').matching(StringMatch.exact('testers'))];
    judged(new VirtualService(chart, 'Routes', { hosts: ['*'], gateways: [gateway], http: [HttpRoute.to(MeshService.fromHost('app'), { match })] }));
  });

  test('compares claims alone where every issuer is trusted', () => {
    const any = JwtRule.anyIssuer(`${ISSUER}/keys`);
    expect(any.claim('groups').anyOf('staff')._render()).toEqual([{ key: 'request.auth.claims[groups]', values: ['staff'] }]);
    expect(any.claim('iss').matching(StringMatch.exact(ISSUER))._render()).toEqual({ headers: { '@request.auth.claims[iss]': { exact: ISSUER } } });
  });

  test.each([
    ['there is no subject', () => rule.subjects(), 'JwtRule.subjects: names: got no subject; use at least one'],
    ['a subject has a slash', () => rule.subjects('a/b'), 'JwtRule.subjects: names[0]: got "a/b"; use a subject without a slash, or compare claim(\'sub\')'],
    ['there is no name of a claim', () => rule.claim(), 'JwtRule.claim: path: got no name; use at least one'],
    ['a name of a claim has brackets', () => rule.claim('a[b]'), 'JwtRule.claim: path[0]: got "a[b]"; use the name of a claim, without brackets'],
    ['the claim is the issuer', () => rule.claim('iss'), 'JwtRule.claim: path: got the issuer, which the rule has; leave it out'],
    ['there is no value', () => rule.claim('a').anyOf(), 'JwtClaim.anyOf: values: got no value; use at least one'],
    ['there is no value to exclude', () => rule.claim('a').noneOf(), 'JwtClaim.noneOf: values: got no value; use at least one'],
  ])('fails when %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

test.each<[string, JwtRuleOptions, string]>([
  ['an audience is empty', { audiences: [''] }, 'audiences[0]: got ""; use an audience'],
  ['a header has no name', { fromHeaders: [{ name: '' }] }, 'fromHeaders[0].name: got ""; use the name of a header'],
  ['a parameter is empty', { fromParams: [''] }, 'fromParams[0]: got ""; use the name of a query parameter'],
  ['a cookie is empty', { fromCookies: [''] }, 'fromCookies[0]: got ""; use the name of a cookie'],
  ['a claim is empty', { outputClaimToHeaders: [{ claim: '', header: 'a' }] }, 'outputClaimToHeaders[0].claim: got ""; use the name of a claim'],
  [
    'a claim goes to no header',
    { outputClaimToHeaders: [{ claim: 'a', header: ':a' }] },
    'outputClaimToHeaders[0].header: got ":a"; use letters, digits, dashes and underscores',
  ],
  ['a claim with blanks is empty', { spaceDelimitedClaims: [''] }, 'spaceDelimitedClaims[0]: got ""; use the name of a claim'],
  ['claims with blanks are too many', { spaceDelimitedClaims: Array(65).fill('a') }, 'spaceDelimitedClaims: got 65 claims; use at most 64'],
  ['the timeout is no time', { timeout: Duration.millis(0) }, 'timeout: got "0s"; use a duration of whole milliseconds, at least 1ms'],
])('fails when %s', (_, options, message) => {
  expect(() => JwtRule.issuer(ISSUER, options)).toThrow(new Error(`JwtRule.issuer: ${message}`));
  expect(() => JwtRule.anyIssuer(ISSUER, options)).toThrow(new Error(`JwtRule.anyIssuer: ${message}`));
});

test.each([
  ['the issuer is empty', () => JwtRule.issuer(''), 'JwtRule.issuer: issuer: got ""; use an issuer, or JwtRule.anyIssuer'],
  ['keys are nowhere', () => JwtKeys.uri('ftp://a'), 'JwtKeys.uri: uri: got "ftp://a"; use an http:// or https:// URL of at most 2048 characters'],
  ['there is no such port', () => JwtKeys.uriSnakeCase('http://a:9223372036854775808'), 'JwtKeys.uriSnakeCase: uri: got "http://a:9223372036854775808"; use a port from 1 to 65535'],
  [
    'keys are incomplete',
    () => JwtKeys.inline('{"keys":[{"kty":"RSA","n":"AQAB"}]}'),
    'JwtKeys.inline: jwks: keys[0] lacks "e"; use a JSON Web Key Set such as {"keys": [{"kty": "RSA", "n": "...", "e": "AQAB"}]}',
  ],
])('fails when %s', (_, make, message) => {
  expect(make).toThrow(new Error(message));
});
