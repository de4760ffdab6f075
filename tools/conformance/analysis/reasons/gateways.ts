import { Reason } from './reason';
import { titleOf } from '../../../../src/analysis/model/identity';
import { Manifest } from '../../../../src/validation/manifest';
import { JsonObject } from '../../json';
import type { IstioFinding } from '../analyst';

export const GATEWAY_REASONS: Reason[] = [
  {
    code: 'IST0145',
    ours: 'more',
    why: 'Istio compares hosts as they are written, and misses that "*/a.com" and "a.com" are one.',
    explains: ({ ours }) => ours.every(({ object, related }) => [object, ...related].some(({ spec }) => (spec.servers as any[]).some(({ hosts }) => hosts.some((host: string) => host.includes('/'))))),
  },
  {
    code: 'IST0138',
    ours: 'less',
    why: 'Istio says it for each pair of servers, and for servers on different ports, whose connections nobody shares; it is one mistake.',
    explains: ({ mesh, subject, ours, theirs }) => ours.length > 0 || !haveOnePort(gatewaysOf(mesh.objects, theirs, subject)),
  },
  ...['IST0128', 'IST0129'].map((code): Reason => ({
    code,
    ours: 'less',
    why: 'The authority comes from the Secret of credentialName, or the certificate is not to be verified, which is found by itself.',
    explains: ({ mesh, subject, ours, theirs }) => {
      const rule = mesh.objects.find(object => titleOf(object as unknown as Manifest) === subject);
      const closed = JSON.stringify(rule).match(/"credentialName"|"insecureSkipVerify":true/g) ?? [];
      return theirs.length - ours.length <= closed.length;
    },
  })),
];

/** The Gateways that a message is about. */
function gatewaysOf(objects: readonly JsonObject[], theirs: readonly IstioFinding[], subject: string): JsonObject[] {
  return objects.filter(object => {
    const title = titleOf(object as unknown as Manifest);
    return title === subject || (object.kind === 'Gateway' && theirs.some(({ message }) => message.includes(title.split(' ')[1])));
  });
}

/** Whether some port has TLS in more than one of the Gateways. */
function haveOnePort(gateways: readonly JsonObject[]): boolean {
  const ports = gateways.flatMap(({ spec }) => {
    const secure = ((spec as any).servers as any[]).filter(({ tls }) => tls !== undefined);
    return [...new Set(secure.map(({ port }) => port.number))];
  });
  return new Set(ports).size < ports.length;
}
