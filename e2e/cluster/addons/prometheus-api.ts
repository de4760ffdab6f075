import { Client } from '../../harness/requests';

/** Something that Prometheus scrapes. */
export interface Target {
  readonly labels: Record<string, string>;
  readonly health: 'up' | 'down' | 'unknown';
  readonly lastError: string;
}

/** A rule, as the server evaluates it. */
export interface EvaluatedRule {
  readonly name: string;
  readonly health: string;
  readonly lastError?: string;
  /** Of alerts only. */
  readonly state?: 'inactive' | 'pending' | 'firing';
}

/** Seconds between two points of an answer: as often as is scraped. */
const STEP = 15;

/** Asks a Prometheus by its API, as Grafana does. */
export class PrometheusApi {
  private readonly client: Client;
  private readonly start = Date.now() / 1000;

  constructor(address: string) {
    this.client = new Client(address, 9090);
  }

  public async targets(): Promise<Target[]> {
    const { activeTargets } = await this.ask('/api/v1/targets?state=active');
    return activeTargets;
  }

  public async rules(): Promise<EvaluatedRule[]> {
    const { groups } = await this.ask('/api/v1/rules');
    return groups.flatMap(({ rules }: { rules: EvaluatedRule[] }) => rules);
  }

  /** The series that a query has numbers for, at any time since this client is there. */
  public async seriesOf(query: string): Promise<Record<string, string>[]> {
    const asked = new URLSearchParams({ query, start: `${this.start}`, end: `${Date.now() / 1000}`, step: `${STEP}` });
    const { result } = await this.ask(`/api/v1/query_range?${asked}`);
    return result
      .filter(({ values }: { values: [number, string][] }) => values.some(([, value]) => Number.isFinite(Number(value))))
      .map(({ metric }: { metric: Record<string, string> }) => metric);
  }

  private async ask(path: string): Promise<any> {
    const { status, body, error } = await this.client.send({ path });
    if (status !== 200) throw new Error(`Prometheus answers ${path} with ${status} ${error ?? body}`);
    return JSON.parse(body).data;
  }
}
