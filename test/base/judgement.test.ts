import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, ApiObjectMetadata, App, Chart, Include, JsonPatch, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { MeshAnalysis } from '../../src/base/mesh-analysis';
import { MeshResource } from '../../src/base/mesh-resource';
import * as istio from '../../src/imports/istio';

class Rule extends MeshResource {
  constructor(scope: Construct, id: string, private readonly spec: () => object, metadata?: ApiObjectMetadata) {
    super(scope, id, istio.DestinationRule.GVK, metadata);
  }

  public _spec(): object {
    return this.spec();
  }
}

const SOUND = () => ({ host: 'reviews' });

function chartIn(app: App, id = 'shop'): Chart {
  return new Chart(app, id, { namespace: 'shop' });
}

test('the default child is the object in the manifest', () => {
  const rule = new Rule(chartIn(Testing.app()), 'Rule', SOUND);
  expect(rule.node.defaultChild).toBe(ApiObject.of(rule));
  expect(ApiObject.of(rule).toJson()).toEqual({
    apiVersion: 'networking.istio.io/v1',
    kind: 'DestinationRule',
    metadata: { name: 'shop-rule', namespace: 'shop' },
    spec: { host: 'reviews' },
  });
});

test('the name has no hash, unless the chart makes names of its own', () => {
  class Named extends Chart {
    public generateObjectName(): string {
      return 'by-the-chart';
    }
  }
  expect(new Rule(new Named(Testing.app(), 'shop'), 'Rule', SOUND).name).toBe('by-the-chart');
  expect(new Rule(chartIn(Testing.app()), 'Rule', SOUND, { name: 'mine' }).name).toBe('mine');
});

test('a JSON patch with a field that the library does not know survives', () => {
  const chart = chartIn(Testing.app());
  ApiObject.of(new Rule(chart, 'Rule', SOUND)).addJsonPatch(JsonPatch.add('/spec/future', { field: 1 }));
  expect(Testing.synth(chart).map(({ spec }: { spec: object }) => spec)).toEqual([{ host: 'reviews', future: { field: 1 } }]);
});

test('a field that nobody patched is refused all the same, and so is a bad value in a patch', () => {
  const chart = chartIn(Testing.app());
  ApiObject.of(new Rule(chart, 'Rule', () => ({ host: 'reviews', past: 1 }))).addJsonPatch(
    JsonPatch.add('/spec/subsets', [{ name: 'v1', future: 1 }, { name: 2 }]));
  expect(() => Testing.synth(chart)).toThrow(new Error([
    'Validation failed with the following errors:',
    '  [shop/Rule] MESH1001 spec.past: no such field; use one of exportTo, host, subsets, trafficPolicy, workloadSelector',
    '  [shop/Rule] MESH1002 spec.subsets[1].name: got 2; use a string',
  ].join('\n')));
});

test('synthesis reports all errors of all objects at once, with construct paths, and writes nothing', () => {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'judgement-'));
  const app = new App({ outdir });
  const chart = chartIn(app);
  new Rule(chart, 'First', () => ({ host: 1 }));
  new Rule(chart, 'Second', () => ({ host: 'a', subsets: [{}] }));
  new ApiObject(chart, 'Raw', { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', spec: { servers: 'none' } });
  new istio.Sidecar(chart, 'L1', { spec: { egress: [{ hosts: 'none' as any }] } });
  expect(() => app.synth()).toThrow(new Error([
    'Validation failed with the following errors:',
    '  [shop/First] MESH1002 spec.host: got 1; use a string',
    '  [shop/Second] MESH1003 spec.subsets[0].name: missing; it is required',
    '  [shop/Raw] MESH1002 spec.servers: got "none"; use a list',
    '  [shop/L1] MESH1002 spec.egress[0].hosts: got "none"; use a list',
  ].join('\n')));
  expect(fs.readdirSync(outdir)).toEqual([]);
});

test('objects of included YAML are judged too', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'judgement-')), 'a.yaml');
  fs.writeFileSync(file, 'apiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: a}\nspec: {servers: []}\n');
  const chart = chartIn(Testing.app());
  new Rule(chart, 'Rule', SOUND);
  new Include(chart, 'Included', { url: file });
  expect(() => Testing.synth(chart)).toThrow('[shop/Included/a-gateway] MESH1301 spec.servers: no server; give at least one');
});

test('an object is judged as it is at each synthesis', () => {
  const chart = chartIn(Testing.app());
  const host: { name?: string } = {};
  new Rule(chart, 'Rule', () => ({ host: host.name }));
  expect(() => Testing.synth(chart)).toThrow('[shop/Rule] MESH1003 spec.host: missing; it is required');
  host.name = 'reviews';
  expect(Testing.synth(chart)).toHaveLength(1);
});

test('a synthesis of many charts judges and renders each object once, and leaves nothing behind', () => {
  const app = new App({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'judgement-')) });
  let rendered = 0;
  const spec = () => {
    rendered++;
    return { host: `host-${rendered}` };
  };
  const rules = ['one', 'two', 'three'].map(id => new Rule(chartIn(app, id), 'Rule', spec));
  app.synth();
  expect(rendered).toBe(3);
  expect(rules.map(rule => ApiObject.of(rule).toJson().spec.host)).toEqual(['host-4', 'host-5', 'host-6']);
  app.synth();
  expect(rendered).toBe(9);
});

test('what a handle cannot resolve is an error of the object that holds it', () => {
  const chart = chartIn(Testing.app());
  new Rule(chart, 'Rule', () => {
    throw new Error('got port "http"; use one of grpc');
  });
  expect(() => Testing.synth(chart)).toThrow('  [shop/Rule] MESH0001 got port "http"; use one of grpc');
});

test('an object without namespace is refused, since others name it by that', () => {
  const chart = new Chart(Testing.app(), 'shop');
  new Rule(chart, 'Rule', SOUND);
  expect(() => Testing.synth(chart)).toThrow(
    '[shop/Rule] MESH0002 metadata.namespace: missing; give the chart a namespace, or the construct metadata with one');
});

test('two objects of one name in one namespace of a chart are refused', () => {
  const chart = chartIn(Testing.app());
  new Rule(chart, 'One', SOUND, { name: 'same' });
  new Rule(chart, 'Two', SOUND, { name: 'same' });
  expect(() => Testing.synth(chart)).toThrow(
    '[shop/Two] MESH2001 metadata.name: a second DestinationRule "same" in namespace shop; give each a name of its own');
});

test('two charts may have one name in one namespace, for they may be for two clusters', () => {
  const app = Testing.app();
  new Rule(chartIn(app, 'staging'), 'Rule', SOUND, { name: 'same' });
  const production = chartIn(app, 'production');
  new Rule(production, 'Rule', SOUND, { name: 'same' });
  expect(Testing.synth(production)).toHaveLength(1);
});

test('an app that has the L1 alone is judged', () => {
  const chart = chartIn(Testing.app());
  new istio.VirtualService(chart, 'L1', { spec: { hosts: ['a.com'], http: [{ route: [{ destination: { host: 'a.com' }, weight: -5 }] }] } });
  expect(() => Testing.synth(chart)).toThrow('[shop/L1] MESH1103 spec.http[0].route[0].weight: got -5; ');
});

test('an app of raw objects is judged once its analysis was asked for, which has the findings as data', () => {
  const chart = chartIn(Testing.app());
  new ApiObject(chart, 'Raw', { apiVersion: 'networking.istio.io/v1', kind: 'Gateway', metadata: { name: 'edge' }, spec: {} });
  expect(MeshAnalysis.of(chart).findings()).toEqual([{
    code: 'MESH1301',
    severity: 'error',
    layer: 'admission',
    equivalents: ['IST0106'],
    constructPath: 'shop/Raw',
    apiVersion: 'networking.istio.io/v1',
    kind: 'Gateway',
    namespace: 'shop',
    name: 'edge',
    path: 'spec.servers',
    message: 'no server',
    fix: 'give at least one',
    related: [],
  }]);
  expect(() => Testing.synth(chart)).toThrow('[shop/Raw] MESH1301 ');
});
