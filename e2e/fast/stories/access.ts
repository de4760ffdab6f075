import { Chart } from 'cdk8s';
import {
  AuthorizationPolicy, HttpRoute, JwtKeys, JwtRule, Operation, PolicyTarget, RequestAuthentication, VirtualService,
} from 'cdk8s-istio';
import { echoOf } from '../../harness/backend';
import { TokenIssuer } from '../../harness/jwt';
import { Report } from '../../harness/report';
import { Request } from '../../harness/requests';
import { edge, POD_PORT, service } from '../mesh/edge';
import { INGRESS } from '../mesh/ingress';
import { Manifest, synthesize } from '../mesh/manifest';
import { Mesh } from '../mesh/mesh';
import { servePod } from '../mesh/serving-pod';

const HOST = 'shop.example.com';

/** Who gets through the gateway: by path and method, by a token, and by what the token claims. */
export async function access(mesh: Mesh, report: Report): Promise<void> {
  const issuer = new TokenIssuer('accounts.example.com');
  const thief = new TokenIssuer(issuer.name);
  const stranger = new TokenIssuer('strangers.example.com');
  const pod = await servePod({ name: 'shop', namespace: 'shop', labels: { app: 'shop' }, port: POD_PORT });
  await mesh.apply(manifests(issuer), [pod]);
  const client = mesh.client();
  const send = async (path: string, request: Request = {}) => client.send({ host: HOST, path, ...request });
  const status = async (path: string, request?: Request) => (await send(path, request)).status;
  const user = issuer.authorization();
  const admin = issuer.authorization({ group: 'admin' });
  const expired = issuer.authorization({ exp: 1 });

  report.check('a path that is open to all', { expected: 200, seen: await status('/public') });
  report.check('a path that no rule is for', { expected: 403, seen: await status('/hidden') });
  report.check('a method that is denied, on the open path', { expected: 403, seen: await status('/public', { method: 'DELETE' }) });

  report.check('a path for users, without a token', { expected: 403, seen: await status('/account') });
  const asked = pod.backend.count;
  const answer = await send('/account', { headers: user });
  report.check('with a token', { expected: 200, seen: answer.status });
  report.check('whose subject the backend learns', { expected: 'somebody', seen: echoOf(answer).headers['x-subject'] });
  report.check('with one signed by another key', { expected: 401, seen: await status('/account', { headers: thief.authorization() }) });
  report.check('with one of a stranger', { expected: 401, seen: await status('/account', { headers: stranger.authorization() }) });
  report.check('with one that has expired', { expected: 401, seen: await status('/account', { headers: expired }) });
  report.check('a bad token on the open path', { expected: 401, seen: await status('/public', { headers: expired }) });

  report.check('a path for a group, for another user', { expected: 403, seen: await status('/admin', { headers: user }) });
  report.check('for one of the group', { expected: 200, seen: await status('/admin', { headers: admin }) });
  report.check('who may not do what is denied either', { expected: 403, seen: await status('/admin', { method: 'DELETE', headers: admin }) });
  report.check('requests that came to the backend since', { expected: 2, seen: pod.backend.count - asked });
  client.close();
}

function manifests(issuer: TokenIssuer): Manifest[] {
  return synthesize(app => {
    const chart = new Chart(app, 'shop', { namespace: 'shop' });
    new VirtualService(chart, 'routes', { hosts: [HOST], gateways: [edge(chart)], http: [HttpRoute.to(service(chart, 'shop'))] });

    const gateway = new Chart(app, 'gateway');
    const target = PolicyTarget.workload(INGRESS);
    const tokens = JwtRule.issuer(issuer.name, {
      keys: JwtKeys.inline(issuer.jwks), outputClaimToHeaders: [{ header: 'x-subject', claim: 'sub' }],
    });
    new RequestAuthentication(gateway, 'tokens', { target, rules: [tokens] });
    AuthorizationPolicy.allow(gateway, 'allowed', {
      target,
      rules: [
        { toAnyOf: [Operation.paths('/public')] },
        { toAnyOf: [Operation.paths('/account')], fromAnyOf: [tokens.anySubject()] },
        { toAnyOf: [Operation.paths('/admin')], whenAllOf: [tokens.claim('group').anyOf('admin')] },
        // The harness asks the gateway which manifests it has.
        { toAnyOf: [Operation.hosts('*.harness')] },
      ],
    });
    AuthorizationPolicy.deny(gateway, 'denied', { target, rules: [{ toAnyOf: [Operation.methods('DELETE')] }] });
  });
}
