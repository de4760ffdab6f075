import { Server } from './server';

/** A name for the port of each server: the one given, else its default, counted on until no other server has it. */
export function portNamesOf(servers: Server[]): string[] {
  const taken = new Set(servers.map(server => server._portName));
  return servers.map(server => {
    if (server._portName !== undefined) {
      return server._portName;
    }
    const name = firstFree(server._defaultPortName, taken);
    taken.add(name);
    return name;
  });
}

function firstFree(base: string, taken: Set<string | undefined>): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(name)) {
      return name;
    }
  }
}
