import * as fs from 'fs';
import * as http from 'http';
import * as path from 'path';
import { gunzipSync } from 'zlib';
import { runFolder } from '../../harness/places';

/** Takes logs in the place of Loki, whose program is not to be had here, and keeps what it is sent. */
export class LogStore {
  public static async start(address: string, port: number): Promise<LogStore> {
    const store = new LogStore();
    await new Promise<void>((resolve, reject) => store.server.once('error', reject).listen(port, address, resolve));
    return store;
  }

  /** Bodies of requests by their paths: messages of OpenTelemetry, in which texts stand as they are. */
  private readonly received: { readonly path: string; readonly body: string }[] = [];
  private readonly server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const bytes = Buffer.concat(chunks);
      const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('latin1');
      this.received.push({ path: request.url ?? '', body });
      fs.appendFileSync(path.join(runFolder(), 'log-store.log'), `${request.url} ${body}\n`);
      response.writeHead(200, { 'content-type': 'application/x-protobuf' }).end();
    });
  });

  private constructor() {}

  /** Whether one request to a path had all of some texts in it. */
  public has(url: string, ...texts: string[]): boolean {
    return this.received.some(({ path: at, body }) => at === url && texts.every(text => body.includes(text)));
  }
}
