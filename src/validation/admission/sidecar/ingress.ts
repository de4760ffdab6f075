import { portName, portProtocol, taken, targetPort } from './listener-port';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { SIDECAR } from '../../catalogue/sidecar';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { item } from '../../path';
import { ipBindProblem } from '../../vocabulary/bind-address';
import { portProblem } from '../../vocabulary/numbers';
import { problem, problemIf } from '../../vocabulary/problem';
import { isHttp, isTls } from '../../vocabulary/protocol';
import { workloadEndpointProblem } from '../../vocabulary/workload-address';
import { connectionPool } from '../connection-pool';
import { fieldsSet, isSet } from '../presence';
import { serverTls } from '../server-tls';

type Listeners = istio.IstioIngressListener[] | null | undefined;

const MODES_OF_GATEWAYS = ['ISTIO_MUTUAL', 'AUTO_PASSTHROUGH'];

/** What istiod's webhook refuses in the ingress listeners of a Sidecar, and what it warns of. */
export function ingressListeners(listeners: Listeners, path: string): Issue[] {
  const all = listeners ?? [];
  const numbers = all.map(({ port }) => port.number ?? 0);
  return all.flatMap((one, index) => joined(
    listenerPort(one, item(path, index)),
    taken(numbers, index, path, 'port.number'),
    listener(one, item(path, index)),
  ));
}

function listenerPort({ port, bind }: istio.IstioIngressListener, path: string): Issue[] {
  return joined(
    targetPort(port, path),
    portName(port, path),
    portProtocol(port, path),
    issuesOf(SIDECAR.badPort, `${path}.port.number`, portProblem(port.number ?? 0)),
    issuesOf(SIDECAR.badBind, `${path}.bind`, ipBindProblem(bind ?? undefined)),
  );
}

function listener({ port, defaultEndpoint, tls, connectionPool: limits }: istio.IstioIngressListener, path: string): Issue[] {
  const protocol = port.protocol ?? '';
  return joined(
    issuesOf(SIDECAR.badEndpoint, `${path}.defaultEndpoint`, workloadEndpointProblem(defaultEndpoint ?? undefined)),
    isSet(tls) ? ingressTls(tls, protocol, `${path}.tls`) : [],
    connectionPool(limits, `${path}.connectionPool`),
    issuesOf(SIDECAR.httpLimitsWithoutHttp, `${path}.connectionPool.http`,
      problemIf(isSet(limits?.http) && !isHttp(protocol), `stands beside protocol ${JSON.stringify(protocol)}`, 'use a HTTP protocol, or tcp limits')),
  );
}

function ingressTls(tls: istio.ServerTlsSettings, protocol: string, path: string): Issue[] {
  const foreign = [
    ...fieldsSet(tls, 'subjectAltNames'),
    ...tls.httpsRedirect === true ? ['httpsRedirect'] : [],
    ...fieldsSet(tls, 'credentialName', 'credentialNames', 'tlsCertificates'),
  ];
  return joined(
    foreign.flatMap(name => issuesOf(SIDECAR.notInSidecar, `${path}.${name}`, problemIf(true, 'only a gateway has it', 'leave it out'))),
    issuesOf(SIDECAR.notInSidecar, `${path}.mode`,
      MODES_OF_GATEWAYS.includes(tls.mode ?? '') ? problem(tls.mode, 'use SIMPLE, MUTUAL, OPTIONAL_MUTUAL or PASSTHROUGH') : undefined),
    issuesOf(SIDECAR.tlsOnPlainPort, path,
      problemIf(!isTls(protocol), `stands beside protocol ${JSON.stringify(protocol)}`, 'use protocol HTTPS or TLS')),
    serverTls(tls, path),
  );
}
