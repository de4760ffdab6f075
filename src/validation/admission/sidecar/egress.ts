import { egressHosts } from './egress-hosts';
import { portName, portProtocol, taken, targetPort } from './listener-port';
import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { SIDECAR } from '../../catalogue/sidecar';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { item } from '../../path';
import { ipBindProblem, isUnixSocket, unixSocketProblem } from '../../vocabulary/bind-address';
import { portProblem } from '../../vocabulary/numbers';
import { problem, problemIf } from '../../vocabulary/problem';
import { isSet } from '../presence';

type Listeners = istio.IstioEgressListener[] | null | undefined;

const CAPTURE_OF_SOCKETS = ['DEFAULT', 'NONE'];

/** What istiod's webhook refuses in the egress listeners of a Sidecar, and what it warns of. */
export function egressListeners(listeners: Listeners, path: string, namespace: string): Issue[] {
  const all = listeners ?? [];
  const numbers = all.map(({ port }) => isSet(port) ? port.number ?? 0 : undefined);
  const ports = numbers.map(number => number === 0 ? undefined : number);
  const sockets = all.map(({ bind }, index) => numbers[index] === 0 ? bind ?? '' : undefined);
  return all.flatMap(({ port, bind, captureMode, hosts }, index) => {
    const place = item(path, index);
    return joined(
      isSet(port) ? listenerPort(port, bind ?? '', captureMode ?? 'DEFAULT', place) : issuesOf(SIDECAR.catchAllNotLast, place,
        problemIf(index < all.length - 1, 'no port, and others behind it', 'give it a port, or move it to the end')),
      taken(ports, index, path, 'port.number'),
      taken(sockets, index, path, 'bind'),
      egressHosts(hosts, `${place}.hosts`, namespace),
    );
  });
}

function listenerPort(port: istio.SidecarPort, bind: string, captureMode: string, path: string): Issue[] {
  const number = port.number ?? 0;
  return joined(
    targetPort(port, path),
    portName(port, path),
    portProtocol(port, path),
    number === 0 ? socket(bind, captureMode, path) : joined(
      issuesOf(SIDECAR.badPort, `${path}.port.number`, portProblem(number)),
      issuesOf(SIDECAR.badBind, `${path}.bind`, ipBindProblem(bind)),
    ),
  );
}

function socket(bind: string, captureMode: string, path: string): Issue[] {
  return joined(
    issuesOf(SIDECAR.badBind, `${path}.bind`, isUnixSocket(bind)
      ? unixSocketProblem(bind)
      : problem(bind, 'use "unix://" and a path beside port 0, or give the port a number')),
    issuesOf(SIDECAR.badCapture, `${path}.captureMode`,
      CAPTURE_OF_SOCKETS.includes(captureMode) ? undefined : problem(captureMode, 'use DEFAULT or NONE beside a unix domain socket')),
  );
}
