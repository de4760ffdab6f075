import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import { reviewsRule, shopChart, specOf } from './rule-under-test';
import { MeshService } from '../../src/discovery/mesh-service';
import { Visibility } from '../../src/discovery/visibility';
import { DestinationRule } from '../../src/traffic/destination-rule';
import { LoadBalancer } from '../../src/traffic/load-balancer';
import { PortPolicy } from '../../src/traffic/port-policy';

test('the default child is the ApiObject', () => {
  const rule = reviewsRule();

  expect(ApiObject.isApiObject(rule.node.defaultChild)).toBe(true);
});

test('renders a rule with subsets', () => {
  const chart = shopChart();
  const rule = reviewsRule({ loadBalancer: LoadBalancer.random() }, chart);
  rule.addSubset('v1', { labels: { version: 'v1' } });
  rule.addSubset('v2', { labels: { version: 'v2' }, loadBalancer: LoadBalancer.leastRequest() });

  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: { name: 'test-reviews', namespace: 'shop' },
    spec: {
      host: 'reviews.shop.svc.cluster.local',
      trafficPolicy: { loadBalancer: { simple: 'RANDOM' } },
      subsets: [
        { name: 'v1', labels: { version: 'v1' } },
        { name: 'v2', labels: { version: 'v2' }, trafficPolicy: { loadBalancer: { simple: 'LEAST_REQUEST' } } },
      ],
    },
  }]);
});

test('renders nothing but the host when nothing else is said', () => {
  expect(specOf(reviewsRule())).toStrictEqual({ host: 'reviews.shop.svc.cluster.local' });
});

test('an empty list of port policies makes no traffic policy', () => {
  expect(specOf(reviewsRule({ portPolicies: [] }))).toStrictEqual({ host: 'reviews.shop.svc.cluster.local' });
});

test('renders visibility and workload selector', () => {
  expect(specOf(reviewsRule({ exportTo: [Visibility.ownNamespace()], workloadSelector: { app: 'client' } }))).toMatchObject({
    exportTo: ['.'],
    workloadSelector: { matchLabels: { app: 'client' } },
  });
});

test('a JSON patch with a field unknown to the library survives', () => {
  const rule = reviewsRule();

  ApiObject.of(rule).addJsonPatch(JsonPatch.add('/spec/fieldOfTomorrow', true));

  expect(specOf(rule)).toMatchObject({ fieldOfTomorrow: true });
});

test('names the service of another chart in full', () => {
  const app = Testing.app();
  const backend = new Chart(app, 'backend', { namespace: 'backend' });
  const service = new ApiObject(backend, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'orders' } });
  const rules = new Chart(app, 'rules', { namespace: 'shop' });

  const rule = new DestinationRule(rules, 'Orders', { service: MeshService.fromService(service) });

  expect(specOf(rule).host).toBe('orders.backend.svc.cluster.local');
});

test('finds the number of a named port when synthesized', () => {
  const chart = shopChart();
  const service = new ApiObject(chart, 'Service', {
    apiVersion: 'v1', kind: 'Service', metadata: { name: 'orders' }, spec: { ports: [{ name: 'http', port: 8080 }] },
  });
  const rule = new DestinationRule(chart, 'Orders', {
    service: MeshService.fromService(service),
    portPolicies: [PortPolicy.named('http', { loadBalancer: LoadBalancer.random() })],
  });

  expect(specOf(rule).trafficPolicy).toStrictEqual({
    portLevelSettings: [{ port: { number: 8080 }, loadBalancer: { simple: 'RANDOM' } }],
  });
});

test('takes subsets as properties and gives their handles', () => {
  const rule = reviewsRule({ subsets: { v1: { labels: { version: 'v1' } } } });

  expect(rule.subset('v1').name).toBe('v1');
  expect(specOf(rule).subsets).toStrictEqual([{ name: 'v1', labels: { version: 'v1' } }]);
});

test('a subset that is added after the manifest was read is in the next one', () => {
  const rule = reviewsRule();
  specOf(rule);

  rule.addSubset('late', {});

  expect(specOf(rule).subsets).toStrictEqual([{ name: 'late' }]);
});

test('fails when a subset of that name exists', () => {
  const rule = reviewsRule();
  rule.addSubset('v1', {});

  expect(() => rule.addSubset('v1', {}))
    .toThrow(new Error('DestinationRule.addSubset: name: got "v1"; use another name, because this rule has that subset already'));
});

test('fails when asked for a subset that it does not have', () => {
  const rule = reviewsRule();
  rule.addSubset('v1', {});
  rule.addSubset('v2', {});

  expect(() => rule.subset('v3')).toThrow(new Error('DestinationRule.subset: name: got "v3"; use one of v1, v2'));
});

test('fails when asked for a subset before it has any', () => {
  expect(() => reviewsRule().subset('v1')).toThrow(new Error('DestinationRule.subset: name: got "v1"; add it with addSubset'));
});

test.each(['', '-v1', 'v.1', 'v_1', 'a'.repeat(64)])('fails when a subset is called "%s"', name => {
  expect(() => reviewsRule().addSubset(name, {})).toThrow(
    new Error(`DestinationRule.addSubset: name: got ${JSON.stringify(name)}; use at most 63 letters, digits and inner dashes`));
});

test('a subset may have upper case in its name, as Istio takes it', () => {
  expect(reviewsRule().addSubset('V1', {}).name).toBe('V1');
});

test('reports all bad options of a subset in one error', () => {
  expect(() => reviewsRule().addSubset('v1', {
    labels: { 'ver sion': 'v1' },
    connectionPool: {},
    outlierDetection: { maxEjectionPercent: 101 },
  })).toThrow(new Error([
    'DestinationRule.addSubset: labels["ver sion"]: got "ver sion"; use a label key such as "app" or "example.com/team"',
    'DestinationRule.addSubset: connectionPool: got neither tcp nor http; set one or both',
    'DestinationRule.addSubset: outlierDetection.maxEjectionPercent: got 101; use a whole number from 0 to 100',
  ].join('\n')));
});

test('fails when a label of the workload selector has a wildcard', () => {
  expect(() => reviewsRule({ workloadSelector: { app: 'client-*', te: 'a'.repeat(64) } })).toThrow(new Error([
    'DestinationRule: workloadSelector["app"]: got "client-*"; use a label value of at most 63 characters without "*"',
    `DestinationRule: workloadSelector["te"]: got "${'a'.repeat(64)}"; use a label value of at most 63 characters without "*"`,
  ].join('\n')));
});

test.each(['', 'app*'])('fails when the workload selector has the key "%s"', key => {
  expect(() => reviewsRule({ workloadSelector: { [key]: 'client' } }))
    .toThrow(new Error(`DestinationRule: workloadSelector["${key}"]: got "${key}"; use a label key without "*"`));
});

test('reports all bad values of its subsets in one error, and makes no child', () => {
  const chart = shopChart();
  expect(() => reviewsRule({ subsets: { 'v 1': { connectionPool: {} }, 'v2': { labels: { 'a b': 'c' } } }, outlierDetection: { maxEjectionPercent: -1 } }, chart))
    .toThrow(new Error([
      'DestinationRule: outlierDetection.maxEjectionPercent: got -1; use a whole number from 0 to 100',
      'DestinationRule: subsets["v 1"].name: got "v 1"; use at most 63 letters, digits and inner dashes',
      'DestinationRule: subsets["v 1"].connectionPool: got neither tcp nor http; set one or both',
      'DestinationRule: subsets["v2"].labels["a b"]: got "a b"; use a label key such as "app" or "example.com/team"',
    ].join('\n')));
  expect(chart.node.children).toEqual([]);
});

test('takes a subset without options', () => {
  const rule = reviewsRule();
  rule.addSubset('v1');
  expect(specOf(rule).subsets).toEqual([{ name: 'v1' }]);
});

test('keeps what it was made of', () => {
  const workloadSelector: { [key: string]: string } = { app: 'client' };
  const codes = [500];
  const rule = reviewsRule({ workloadSelector, outlierDetection: { outlierDetectionHttpErrorCodes: codes } });
  workloadSelector.app = '*';
  codes.push(9);
  expect(specOf(rule)).toMatchObject({
    workloadSelector: { matchLabels: { app: 'client' } },
    trafficPolicy: { outlierDetection: { outlierDetectionHttpErrorCodes: [500] } },
  });
});
