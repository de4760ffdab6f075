import { DataSource } from './data-source';
import { GrafanaSettings } from './grafana-login';
import { Files } from '../addon-objects';
import { yamlText } from '../yaml-text';

/** Folder of the configuration in the pod. */
export const CONFIG_FOLDER = '/etc/grafana/config';

/** Folder of the dashboards in the pod. */
export const DASHBOARDS_FOLDER = '/etc/grafana/dashboards';

/** Folder of the database in the pod. */
export const DATA_FOLDER = '/var/lib/grafana';

/** Where Grafana looks for each file of the configuration, below its folder. */
export const CONFIG_PATHS = [
  { key: 'grafana.ini', path: 'grafana.ini' },
  { key: 'data-sources.yaml', path: 'provisioning/datasources/data-sources.yaml' },
  { key: 'dashboards.yaml', path: 'provisioning/dashboards/dashboards.yaml' },
];

/** How people reach a Grafana. */
export interface GrafanaAddress {
  readonly host?: string;
  readonly publicUrl?: string;
}

/** The configuration of Grafana, by the keys of its ConfigMap. */
export function grafanaFiles(login: GrafanaSettings, sources: DataSource[], { host, publicUrl }: GrafanaAddress): Files {
  return {
    'grafana.ini': ini({
      ...login,
      server: {
        ...host === undefined ? {} : { domain: host },
        // Without it, Grafana puts its own port into links, and refuses the browser's live connection.
        ...publicUrl === undefined ? {} : { root_url: publicUrl },
      },
      // Nothing is sent to others, and nothing is fetched from them.
      analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
      plugins: { preinstall_disabled: true },
      news: { news_feed_enabled: false },
      log: { mode: 'console' },
    }),
    'data-sources.yaml': yamlText({ apiVersion: 1, prune: true, datasources: sources.map(source => source._render()) }),
    'dashboards.yaml': yamlText({
      apiVersion: 1,
      providers: [{ name: 'istio', folder: 'Istio', type: 'file', allowUiUpdates: false, options: { path: DASHBOARDS_FOLDER } }],
    }),
  };
}

function ini(settings: GrafanaSettings): string {
  return Object.entries(settings)
    .filter(([, section]) => Object.keys(section).length > 0)
    .map(([name, section]) => `[${name}]\n${Object.entries(section).map(([key, value]) => `${key} = ${value}\n`).join('')}`)
    .join('\n');
}
