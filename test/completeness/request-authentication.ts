import { Chart, Duration } from 'cdk8s';
import { PolicyTarget } from '../../src/discovery/policy-target';
import { JwtKeys } from '../../src/security/jwt-keys';
import { JwtRule } from '../../src/security/jwt-rule';
import { RequestAuthentication } from '../../src/security/request-authentication';

const ISSUER = 'https://login.example.com';

export function everyField(chart: Chart): void {
  new RequestAuthentication(chart, 'RequestAuthentication', {
    target: PolicyTarget.workloads({ app: 'web' }),
    rules: [
      JwtRule.issuer(ISSUER, {
        keys: JwtKeys.uri(ISSUER),
        audiences: ['shop'],
        fromHeaders: [{ name: 'x-token', prefix: 'Bearer ' }],
        fromParams: ['token'],
        fromCookies: ['session'],
        forwardOriginalToken: true,
        outputPayloadToHeader: 'x-payload',
        outputClaimToHeaders: [{ claim: 'sub', header: 'x-user' }],
        spaceDelimitedClaims: ['roles'],
        timeout: Duration.seconds(1),
      }),
      JwtRule.issuer(ISSUER, { keys: JwtKeys.inline('{"keys":[]}') }),
      JwtRule.issuer(ISSUER, { keys: JwtKeys.uriSnakeCase(ISSUER) }),
    ],
  });
  const gateway = PolicyTarget.of({ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'edge', namespace: '' });
  new RequestAuthentication(chart, 'OfObjects', { target: PolicyTarget.anyOf(gateway) });
  new RequestAuthentication(chart, 'OfObject', { target: PolicyTarget.targetRef(gateway) });
}
