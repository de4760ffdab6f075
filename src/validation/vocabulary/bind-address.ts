import { isIpAddress } from './ip';
import { portProblem } from './numbers';
import { Problem, problem } from './problem';

const UNIX = 'unix://';

/** Whether an address is meant as a unix domain socket, sound or not. */
export function isUnixSocket(address: string | undefined): address is string {
  return address !== undefined && address.startsWith(UNIX);
}

/** A unix domain socket: `unix://` and an absolute path to a file, or the name of an abstract socket after `@`. */
export function unixSocketProblem(address: string): Problem {
  const path = address.slice(UNIX.length);
  return path.startsWith('@') || (path.startsWith('/') && !path.endsWith('/'))
    ? undefined
    : problem(address, 'use "unix://" and an absolute path to a file');
}

/** What a listener binds to: an IP address or a unix domain socket; empty counts as none. */
export function bindProblem(address: string | undefined): Problem {
  return isUnixSocket(address) ? unixSocketProblem(address) : ipBindProblem(address);
}

/** What a listener binds to that takes no unix domain socket: an IP address; empty counts as none. */
export function ipBindProblem(address: string | undefined): Problem {
  return address === undefined || address === '' || isIpAddress(address)
    ? undefined
    : problem(address, 'use an IP address such as "127.0.0.1"');
}

/** The port of a listener: a unix domain socket has none, which is written as 0. */
export function listenerPortProblem(port: number, bind: string | undefined): Problem {
  if (!isUnixSocket(bind)) {
    return portProblem(port);
  }
  return port === 0 ? undefined : problem(port, 'use 0, for a unix domain socket has no port');
}
