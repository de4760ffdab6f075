import * as http from 'http';
import { AddressInfo } from 'net';

/** What a backend saw of a request. */
export interface Seen {
  readonly path: string;
  readonly method: string;
  readonly host: string;
  readonly headers: http.IncomingHttpHeaders;
}

export interface Answer {
  /** 200 unless said otherwise. */
  readonly status?: number;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly delayMillis?: number;
}

/** Decides how a request is answered, from the request and its number, the first one being 1. */
export type Behaviour = (seen: Seen, number: number) => Answer;

export const behaves: Behaviour = () => ({});

/** Every request fails. */
export function fails(status: number): Behaviour {
  return () => ({ status });
}

/** Every request waits. */
export function delays(delayMillis: number): Behaviour {
  return () => ({ delayMillis });
}

/** The first tries of each request fail, whichever backend they come to: tries of one request have one id. */
export function failsFirst(tries: number, status: number): Behaviour {
  const seen = new Map<unknown, number>();
  return ({ headers }) => {
    const id = headers['x-request-id'];
    const number = (seen.get(id) ?? 0) + 1;
    seen.set(id, number);
    return number <= tries ? { status } : {};
  };
}

/** What a backend sends back: who it is, and what it saw. */
export interface Echo extends Seen {
  readonly name: string;
}

/** An HTTP server that tells what it saw, counts, and can misbehave. */
export class Backend {
  public static async start(name: string, address: string, port: number): Promise<Backend> {
    const backend = new Backend(name);
    await new Promise<void>((resolve, reject) => backend.server.once('error', reject).listen(port, address, resolve));
    return backend;
  }

  public behaviour: Behaviour = behaves;
  /** Requests since the last reset. */
  public count = 0;
  private readonly server: http.Server;

  private constructor(public readonly name: string) {
    // Connections stay until the client closes them, so that none is closed just when a request is on its way.
    this.server = http.createServer({ keepAliveTimeout: 0 }, (request, response) => this.answer(request, response));
  }

  public get address(): string {
    return this.listening.address;
  }

  public get port(): number {
    return this.listening.port;
  }

  public reset(behaviour: Behaviour = behaves): void {
    this.behaviour = behaviour;
    this.count = 0;
  }

  public async stop(): Promise<void> {
    await new Promise(resolve => {
      this.server.close(resolve);
      this.server.closeAllConnections();
    });
  }

  private get listening(): AddressInfo {
    return this.server.address() as AddressInfo;
  }

  private answer(request: http.IncomingMessage, response: http.ServerResponse): void {
    this.count += 1;
    const { url: path = '', method = '', headers } = request;
    const seen: Seen = { path, method, host: headers.host ?? '', headers };
    const { status = 200, headers: answered = {}, delayMillis = 0 } = this.behaviour(seen, this.count);
    const echo: Echo = { name: this.name, ...seen };
    const answer = () => response.writeHead(status, { 'content-type': 'application/json', ...answered }).end(JSON.stringify(echo));
    if (delayMillis === 0) {
      answer();
    } else {
      const timer = setTimeout(answer, delayMillis);
      response.once('close', () => clearTimeout(timer));
    }
  }
}

/** The echo in the body of a response. */
export function echoOf({ body }: { readonly body: string }): Echo {
  return JSON.parse(body) as Echo;
}
