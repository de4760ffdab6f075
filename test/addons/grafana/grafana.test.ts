import { DataSource } from '../../../src/addons/grafana/data-source';
import { Grafana, GrafanaProps } from '../../../src/addons/grafana/grafana';
import { GrafanaLogin } from '../../../src/addons/grafana/grafana-login';
import { MeshDashboards } from '../../../src/addons/grafana/mesh-dashboards';
import { addonChart, containerOf, fileOf, manifestsOf } from '../chart';

function grafana(props: GrafanaProps = {}) {
  const chart = addonChart();
  return { chart, made: new Grafana(chart, 'Grafana', props) };
}

function settings(props: GrafanaProps = {}): string {
  return manifestsOf(grafana(props).chart, 'ConfigMap').find(({ metadata }) => metadata.name === 'grafana').data['grafana.ini'];
}

test('the default child is the Deployment', () => {
  const { made } = grafana();
  expect(made.node.defaultChild).toBe(made.deployment);
});

test('lets everybody look and nobody change anything', () => {
  expect(settings()).toBe(`[security]
disable_initial_admin_creation = true
disable_gravatar = true

[users]
allow_sign_up = false

[auth]
disable_login_form = true

[auth.basic]
enabled = false

[auth.anonymous]
enabled = true
org_role = Viewer

[analytics]
reporting_enabled = false
check_for_updates = false
check_for_plugin_updates = false

[plugins]
preinstall_disabled = true

[news]
news_feed_enabled = false

[log]
mode = console
`);
});

test('lets an administrator log in whose name and password are in a Secret', () => {
  const login = GrafanaLogin.administrator('grafana-admin');
  expect(settings({ login })).toContain('[auth.anonymous]\nenabled = false\n');
  expect(settings({ login })).toContain('disable_login_form = false\n');
  const secret = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: { name: 'grafana-admin', key } } });
  expect(containerOf(grafana({ login }).made.deployment).env.slice(3)).toEqual([
    secret('GF_SECURITY_ADMIN_USER', 'admin-user'),
    secret('GF_SECURITY_ADMIN_PASSWORD', 'admin-password'),
    secret('GF_SECURITY_SECRET_KEY', 'secret-key'),
  ]);
});

test('has a ConfigMap for each dashboard, and mounts them all', () => {
  const { chart, made } = grafana();
  made.addDashboard({ name: 'mine', model: { title: 'Mine' } });
  const names = [...MeshDashboards.standard(), { name: 'mine' }].map(({ name }) => `grafana-dashboard-${name}`);
  const maps = manifestsOf(chart, 'ConfigMap').slice(1);
  expect(maps.map(({ metadata }) => metadata.name)).toEqual(names);
  expect(maps.at(-1).data).toEqual({ 'mine.json': '{"title":"Mine"}' });
  const [, dashboards] = made.deployment.toJson().spec.template.spec.volumes;
  expect(dashboards).toEqual({ name: 'dashboards', projected: { sources: names.map(name => ({ configMap: { name } })) } });
});

test('no ConfigMap is larger than what kubectl apply can remember', () => {
  const sizes = manifestsOf(grafana().chart, 'ConfigMap').map(map => JSON.stringify(map).length);
  expect(Math.max(...sizes)).toBeLessThan(262144);
});

test('shows data of servers of any type', () => {
  const { chart, made } = grafana();
  made.addDataSource(DataSource.of('Tempo', { type: 'tempo', url: 'http://tempo:3200', settings: { a: 1 } }));
  expect(fileOf(chart, 'grafana', 'data-sources.yaml')).toEqual({
    apiVersion: 1,
    prune: true,
    datasources: [{
      name: 'Tempo', uid: 'tempo', type: 'tempo', url: 'http://tempo:3200', access: 'proxy', isDefault: false, editable: false, jsonData: { a: 1 },
    }],
  });
});

test.each([
  [() => grafana({ publicUrl: 'grafana' }), 'Grafana: publicUrl: got "grafana"; use a URL that begins with http:// or https:// and a host'],
  [() => Grafana.fromUrl('x'), 'Grafana.fromUrl: url: got "x"; use a URL that begins with http:// or https:// and a host'],
  [() => DataSource.of('', { type: '', url: 'http://x' }),
    'DataSource.of: name: got ""; use the name of the data source\nDataSource.of: type: got ""; use the type of the data source'],
  [() => GrafanaLogin.administrator(''), 'GrafanaLogin.administrator: secret: got ""; use the name of a secret'],
])('fails on a bad argument', (make, message) => {
  expect(make).toThrow(message);
});
