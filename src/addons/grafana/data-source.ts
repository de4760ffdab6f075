import { checkArguments } from '../../base/argument';
import { emptyProblem } from '../../validation/vocabulary/empty';
import { ILogStore } from '../logging/log-store';
import { IMetricsServer } from '../prometheus/metrics-server';
import { serverUrlProblem } from '../server-url';
import { ITraceStore } from '../tracing/trace-store';

/** Options of a data source of any type. */
export interface DataSourceOptions {
  /** Type of the data source: the id of its plugin, such as `tempo`. */
  readonly type: string;

  /** URL of the server, as seen from the pod of Grafana. */
  readonly url: string;

  /**
   * Settings of this type, as Grafana calls them in `jsonData`.
   *
   * @default - none
   */
  readonly settings?: { [key: string]: any };
}

/**
 * A server that a Grafana shows data of. Dashboards name it by its id.
 *
 * @see https://grafana.com/docs/grafana/latest/administration/provisioning/#data-sources
 */
export class DataSource {
  /** Metrics. It is the default data source, with the id `prometheus`. */
  public static metrics(server: IMetricsServer): DataSource {
    // As often as is scraped, so that a rate never falls between two samples.
    return new DataSource('Prometheus', () => ({
      type: 'prometheus', url: server.url, isDefault: true, jsonData: { httpMethod: 'POST', timeInterval: '15s' },
    }));
  }

  /** Logs, with the id `loki`. A line links to its trace in the data source `traces`. */
  public static logs(store: ILogStore): DataSource {
    const trace = { name: 'Trace', matcherType: 'label', matcherRegex: 'trace_id', url: '$${__value.raw}', datasourceUid: 'traces' };
    return new DataSource('Loki', () => ({ type: 'loki', url: store.url, jsonData: { derivedFields: [trace] } }));
  }

  /** Traces, with the id `traces`. */
  public static traces(store: ITraceStore): DataSource {
    return new DataSource('Traces', () => ({ type: store.api, url: store.queryUrl }));
  }

  /**
   * Any other server.
   *
   * @param name name of the data source; in lower case it is its id
   */
  public static of(name: string, options: DataSourceOptions): DataSource {
    const { type, url, settings } = options;
    checkArguments('DataSource.of', {
      name: emptyProblem(name, 'use the name of the data source'),
      type: emptyProblem(type, 'use the type of the data source'),
      url: serverUrlProblem(url),
    });
    return new DataSource(name, () => ({ type, url, jsonData: settings }));
  }

  private constructor(private readonly name: string, private readonly settings: () => object) {}

  /**
   * The data source in the words of Grafana's provisioning.
   *
   * @internal
   */
  public _render(): object {
    return { name: this.name, uid: this.name.toLowerCase(), access: 'proxy', isDefault: false, editable: false, ...this.settings() };
  }
}
