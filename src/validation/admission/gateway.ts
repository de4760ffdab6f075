import { eachItem } from '../items';
import { joined } from '../joined';
import { isSet } from './presence';
import { serverTls } from './server-tls';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { GATEWAY } from '../catalogue/gateway';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { item } from '../path';
import { bindProblem, isUnixSocket } from '../vocabulary/bind-address';
import { mixedCaseLabelProblem } from '../vocabulary/mixed-case-label';
import { portProblem } from '../vocabulary/numbers';
import { problem, problemIf } from '../vocabulary/problem';
import { isHttp, isTls, namedProtocolProblem } from '../vocabulary/protocol';
import { gatewayHostProblem } from '../vocabulary/scoped-host';

const GATEWAY_SEMANTICS = 'internal.istio.io/gateway-semantics';
const PASS_THROUGH = ['PASSTHROUGH', 'AUTO_PASSTHROUGH'];

/** What istiod's webhook refuses in a Gateway, and what it warns of. */
export function validateGateway({ metadata, spec }: Manifest): Issue[] {
  const servers: istio.Server[] = spec?.servers ?? [];
  const fromGatewayApi = metadata.annotations?.[GATEWAY_SEMANTICS] === 'gateway';
  return joined(
    issuesOf(GATEWAY.badName, 'metadata.name', fromGatewayApi ? undefined : mixedCaseLabelProblem(metadata.name)),
    issuesOf(GATEWAY.noServer, 'spec.servers', problemIf(servers.length === 0, 'no server', 'give at least one')),
    eachItem(servers, 'spec.servers', (one, path) => server(one, path, fromGatewayApi)),
    uniquePortNames(servers),
  );
}

function server({ hosts, port, bind, tls }: istio.Server, path: string, fromGatewayApi: boolean): Issue[] {
  const inSocket = isUnixSocket(bind ?? undefined);
  const inPort = portIssues(port, inSocket, `${path}.port`);
  return joined(
    issuesOf(GATEWAY.noHost, `${path}.hosts`, problemIf((hosts ?? []).length === 0, 'no host', 'give at least one')),
    eachItem(hosts, `${path}.hosts`, (host, place) =>
      issuesOf(GATEWAY.badHost, place, gatewayHostProblem(fromGatewayApi ? host.replace(/^~(?=\/)/, '*') : host))),
    inPort,
    issuesOf(GATEWAY.badBind, `${path}.bind`, bindProblem(bind ?? undefined)),
    issuesOf(GATEWAY.badPort, `${path}.port.number`,
      inSocket && port.number !== 0 ? problem(port.number, 'use 0, for a unix domain socket has no port') : undefined),
    serverTls(tls, `${path}.tls`),
    // What TLS has to do with the protocol is asked when the port is sound, and then even a warning may follow.
    inPort.length > 0 ? [] : tlsOfProtocol(port.protocol, tls, `${path}.tls`),
    issuesOf(GATEWAY.redirectWithoutHttp, `${path}.tls.httpsRedirect`,
      problemIf(tls?.httpsRedirect === true && !isHttp(port.protocol), `got true beside protocol ${port.protocol}`, 'use it with HTTP only')),
  );
}

function portIssues({ number, protocol, targetPort, name }: istio.Port, inSocket: boolean, path: string): Issue[] {
  return joined(
    issuesOf(GATEWAY.badProtocol, `${path}.protocol`, namedProtocolProblem(protocol)),
    issuesOf(GATEWAY.badPort, `${path}.number`, inSocket && number === 0 ? undefined : portProblem(number)),
    issuesOf(GATEWAY.targetPort, `${path}.targetPort`, (targetPort ?? 0) > 0 ? problem(targetPort, 'leave it out') : undefined),
    issuesOf(GATEWAY.noPortName, `${path}.name`, problemIf(!isSet(name), 'no name', 'give the port a name')),
  );
}

function tlsOfProtocol(protocol: string, tls: istio.ServerTlsSettings | null | undefined, path: string): Issue[] {
  if (!isSet(tls)) {
    return issuesOf(GATEWAY.noTls, path, problemIf(isTls(protocol), `missing beside protocol ${protocol}`, 'give tls with a certificate'));
  }
  const passes = PASS_THROUGH.includes(tls.mode ?? 'PASSTHROUGH');
  const mayStand = isTls(protocol)
    || (isHttp(protocol) && passes && !isSet(tls.caCertificates) && !isSet(tls.privateKey) && !isSet(tls.serverCertificate));
  return issuesOf(GATEWAY.tlsOnPlainPort, path,
    problemIf(!mayStand, `stands beside protocol ${protocol}`, 'use protocol HTTPS or TLS, or keep httpsRedirect alone with HTTP'));
}

function uniquePortNames(servers: istio.Server[]): Issue[] {
  const first = new Map<string, number>();
  return servers.flatMap(({ port: { name } }, index) => {
    const earlier = first.get(name);
    first.set(name, earlier ?? index);
    return issuesOf(GATEWAY.duplicatePortName, `${item('spec.servers', index)}.port.name`,
      problemIf(earlier !== undefined, `${JSON.stringify(name)} is taken by spec.servers[${earlier}]`, 'give every server a port name of its own'));
  });
}
