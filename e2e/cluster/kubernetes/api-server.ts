import * as https from 'https';
import { Manifest, namespaceOf } from '../../../src/validation/manifest';

export interface Access {
  readonly host: string;
  /** Certificate of the authority that signed the server's. */
  readonly ca: string;
  readonly token: string;
}

/** An object as the API server returns it. */
export interface Stored extends Manifest {
  readonly metadata: Manifest['metadata'] & { readonly uid: string; readonly resourceVersion: string };
}

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** The API server, or a webhook that it asks, said no. */
export class Refusal extends Error {
  constructor(public readonly code: number, message: string) {
    super(message);
  }
}

const MANAGER = 'cdk8s-istio-e2e';
const STRICT = `fieldManager=${MANAGER}&fieldValidation=Strict`;

/** A client of the API server that is as strict as it can be. */
export class ApiServer {
  private readonly agent: https.Agent;
  private readonly resources = new Map<string, Resource[]>();

  constructor(private readonly access: Access) {
    this.agent = new https.Agent({ keepAlive: true, ca: access.ca });
  }

  public async isReady(): Promise<boolean> {
    return this.request('GET', '/readyz').then(() => true, () => false);
  }

  public async serves(apiVersion: string, kind: string): Promise<boolean> {
    return await this.resourceOf(apiVersion, kind) !== undefined;
  }

  /** Server-side apply. */
  public async apply(manifest: Manifest): Promise<Stored> {
    return this.request('PATCH', `${await this.pathOf(manifest)}?${STRICT}`, manifest, 'application/apply-patch+yaml');
  }

  /** Asks what would become of a new object, and leaves nothing behind. */
  public async tryCreate(manifest: Manifest): Promise<void> {
    await this.request('POST', `${await this.collectionOf(manifest)}?${STRICT}&dryRun=All`, manifest);
  }

  public async create(path: string, body: object): Promise<any> {
    return this.request('POST', path, body);
  }

  /** The object as it is stored, or nothing. */
  public async find(manifest: Manifest): Promise<Stored | undefined> {
    return unlessMissing(async () => this.request('GET', await this.pathOf(manifest)));
  }

  public async get(path: string): Promise<any> {
    return unlessMissing(async () => this.request('GET', path));
  }

  private async pathOf(manifest: Manifest): Promise<string> {
    return `${await this.collectionOf(manifest)}/${manifest.metadata.name}`;
  }

  private async collectionOf(manifest: Manifest): Promise<string> {
    const { apiVersion, kind } = manifest;
    const resource = await this.resourceOf(apiVersion, kind);
    if (resource === undefined) throw new Refusal(404, `no kind ${kind} in ${apiVersion}`);
    const namespace = resource.namespaced ? `/namespaces/${namespaceOf(manifest)}` : '';
    return `${rootOf(apiVersion)}${namespace}/${resource.name}`;
  }

  private async resourceOf(apiVersion: string, kind: string): Promise<Resource | undefined> {
    const known = this.resources.get(apiVersion)?.find(resource => resource.kind === kind);
    if (known !== undefined) return known;
    const served = await this.get(rootOf(apiVersion)) as { resources: Resource[] } | undefined;
    // Others, such as `deployments/status`, are parts of these.
    const resources = (served?.resources ?? []).filter(({ name }) => !name.includes('/'));
    this.resources.set(apiVersion, resources);
    return resources.find(resource => resource.kind === kind);
  }

  private async request(method: string, path: string, body?: object, contentType = 'application/json'): Promise<any> {
    const { host, token } = this.access;
    const headers = { 'authorization': `Bearer ${token}`, 'content-type': contentType };
    return new Promise((resolve, reject) => {
      const request = https.request({ host, path, method, headers, agent: this.agent }, response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const code = response.statusCode!;
          const answer = response.headers['content-type'] === 'application/json' ? JSON.parse(text) : text;
          const message = answer.message ?? text;
          if (code < 400) resolve(answer);
          else reject(code < 500 ? new Refusal(code, message) : new Error(`the API server failed: ${message}`));
        });
      });
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

function rootOf(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

async function unlessMissing<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal && error.code === 404) return undefined;
    throw error;
  }
}
