import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, ifMissing } from '../../finding';
import { PlacedValue, operationValues } from '../../model/authorization';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

/** Methods of HTTP, of WebDAV and of caches. */
const METHODS = [
  'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'CONNECT', 'TRACE', 'PRI', 'ACL', 'BASELINE-CONTROL', 'BIND', 'CHECKIN', 'CHECKOUT',
  'COPY', 'LABEL', 'LINK', 'LOCK', 'MERGE', 'MKACTIVITY', 'MKCALENDAR', 'MKCOL', 'MKREDIRECTREF', 'MKWORKSPACE', 'MOVE', 'ORDERPATCH', 'PROPFIND',
  'PROPPATCH', 'REBIND', 'REPORT', 'SEARCH', 'UNBIND', 'UNCHECKOUT', 'UNLINK', 'UNLOCK', 'UPDATE', 'UPDATEREDIRECTREF', 'VERSION-CONTROL', 'QUERY',
  'PURGE', 'BAN', 'M-SEARCH', 'NOTIFY', 'SUBSCRIBE', 'UNSUBSCRIBE',
];

/** A method that is none of HTTP, or one but for its letters. */
export const badMethod: Analyzer = {
  entry: SECURITY.badMethod,

  analyze(mesh) {
    return ofOperations(mesh, ['methods', 'notMethods'], ({ object }, { value, path }) => {
      const method = value.toUpperCase();
      return value.includes('*') || METHODS.includes(value) ? [] : [findingOf(SECURITY.badMethod, object, path(), {
        message: `got ${JSON.stringify(value)}`,
        fix: METHODS.includes(method) ? `write ${JSON.stringify(method)}` : `use methods such as ${METHODS.slice(0, 6).join(', ')}`,
      })];
    });
  },
};

/** A host that is the full name of a Service which does not exist. */
export const unknownHost: Analyzer = {
  entry: SECURITY.unknownHost,

  analyze(mesh) {
    return ofOperations(mesh, ['hosts', 'notHosts'], ({ object, namespace }, { value, path }) => {
      const host = value.replace(/:\d+$/, '');
      const service = host.includes('*') ? undefined : mesh.hosts.serviceNameOf(mesh.hosts.resolve(host, namespace));
      if (service === undefined || !host.includes('.')) {
        return [];
      }
      const answer = mesh.registry.find(host, namespace, ['*']);
      return answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(SECURITY.unknownHost, object, path(), {
        message: `namespace ${service.namespace} has no Service ${JSON.stringify(service.name)}`,
        fix: 'correct the name or the namespace',
      }));
    });
  },
};

function ofOperations(
  mesh: MeshModel, fields: Parameters<typeof operationValues>[1][], judge: (policy: Policy, value: PlacedValue) => Finding[],
): Finding[] {
  return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy => operationValues(policy, ...fields).flatMap(value => judge(policy, value)));
}
