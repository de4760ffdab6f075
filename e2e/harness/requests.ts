import * as http from 'http';
import * as https from 'https';

export interface Request {
  /** The host that the request names, whatever the address it goes to. */
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
}

export interface Response {
  /** 0 if there was none: then `error` says why. */
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  readonly millis: number;
  readonly error?: string;
}

export interface ManyOptions {
  readonly count: number;
  /** How many are under way at once. */
  readonly concurrency: number;
}

/** How long the client waits for an answer: longer than anything that is meant to happen. */
const PATIENCE_MILLIS = 20_000;

/** A client of one address that keeps its connections. */
export class Client {
  private readonly agent: http.Agent;

  constructor(private readonly address: string, private readonly port: number, private readonly tls?: https.AgentOptions) {
    this.agent = tls === undefined ? new http.Agent({ keepAlive: true }) : new https.Agent({ keepAlive: true, ...tls });
  }

  public async send({ host = this.address, path = '/', method = 'GET', headers = {} }: Request = {}): Promise<Response> {
    const { request } = this.tls === undefined ? http : https;
    const start = performance.now();
    const outcome = (response: Partial<Response>): Response =>
      ({ status: 0, headers: {}, body: '', millis: performance.now() - start, ...response });
    return new Promise(resolve => {
      const sent = request({
        host: this.address,
        port: this.port,
        servername: host,
        path,
        method,
        agent: this.agent,
        headers: { host, ...headers },
        signal: AbortSignal.timeout(PATIENCE_MILLIS),
      }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', error => resolve(outcome({ error: codeOf(error) })));
        response.on('end', () => resolve(outcome({
          status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString(),
        })));
      });
      sent.on('error', error => resolve(outcome({ error: codeOf(error) })));
      sent.end();
    });
  }

  /** Sends a number of requests, and returns all responses. */
  public async sendMany({ count, concurrency }: ManyOptions, request: (index: number) => Request): Promise<Response[]> {
    const responses: Response[] = [];
    let next = 0;
    const sendOn = async () => {
      while (next < count) responses.push(await this.send(request(next++)));
    };
    await Promise.all(Array.from({ length: concurrency }, sendOn));
    return responses;
  }

  public close(): void {
    this.agent.destroy();
  }
}

/** How often each answer came, such as `{ 200: 700, 503: 300 }`. */
export function tally<T>(items: readonly T[], keyOf: (item: T) => string | number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

/** Statuses, or errors where there was no response. */
export function statuses(responses: readonly Response[]): Record<string, number> {
  return tally(responses, ({ status, error }) => error ?? status);
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : error.name;
}
