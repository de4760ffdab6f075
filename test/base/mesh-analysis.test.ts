import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import { FailOn, MeshAnalysis, MeshAnalysisOptions, Undeclared } from '../../src/base/mesh-analysis';
import { MeshService } from '../../src/discovery';
import { HttpRoute, VirtualService } from '../../src/routing';
import { DestinationRule } from '../../src/traffic';

const NAMESPACE = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', namespace: undefined, labels: { 'istio-injection': 'enabled' } } };
const OTHER_SERVICE = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' }, spec: { ports: [{ name: 'http', port: 80 }] } };

/** Routes to a subset that the only rule of the host does not have, and one to a service that is not there. */
function routes(host: string, subset?: string) {
  return {
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: `to-${host}` },
    spec: { hosts: [host], http: [{ route: [{ destination: { host, ...subset !== undefined && { subset } } }] }] },
  };
}

const ABOUT = /^MESH(?:0|1210|2102)/;

const WARNED = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'DestinationRule',
  metadata: { name: 'warned' },
  spec: { host: 'other', trafficPolicy: { outlierDetection: { consecutiveErrors: 3 } } },
};

class Part extends Construct {
  constructor(scope: Construct, id: string, manifests: object[]) {
    super(scope, id);
    manifests.forEach((manifest, index) => new ApiObject(this, `${index}`, manifest as any));
  }
}

function appOf(...manifests: object[]): { app: App; chart: Chart; part: Part } {
  const app = new App({ outdir: fs.mkdtempSync(path.join(os.tmpdir(), 'analysis-')) });
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  return { app, chart, part: new Part(chart, 'part', manifests) };
}

/** What is found, but for rules that these tests are not about. */
function codes(chart: Chart, options?: MeshAnalysisOptions): string[] {
  return MeshAnalysis.of(chart, options).findings().map(({ code, severity }) => `${code} ${severity}`).filter(line => ABOUT.test(line));
}

let stderr: jest.SpyInstance;
beforeEach(() => {
  stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());

function written(): string {
  return stderr.mock.calls.map(([text]) => text).join('');
}

describe('a synthesis', () => {
  test('writes warnings once, by construct, with a link to what they mean', () => {
    const { app, chart } = appOf(WARNED);
    new Chart(app, 'second');
    new Chart(app, 'third');
    MeshAnalysis.of(chart);
    app.synth();
    expect(written()).toBe([
      'cdk8s-istio warns of',
      '  shop/part/0',
      '    MESH1210 spec.trafficPolicy.outlierDetection.consecutiveErrors: is deprecated; use consecutiveGatewayErrors or consecutive5xxErrors',
      'which is explained at',
      '  https://github.com/cdk8s-istio/cdk8s-istio/blob/main/docs/codes.md#mesh1210',
      '',
    ].join('\n'));
    app.synth();
    expect(stderr).toHaveBeenCalledTimes(2);
  });

  test('is silent where there are none, where they are not wanted, and where nothing is synthesized', () => {
    const { app, chart } = appOf(OTHER_SERVICE);
    MeshAnalysis.of(chart);
    app.synth();
    const quiet = appOf(WARNED);
    expect(codes(quiet.chart, { quiet: true })).toEqual(['MESH1210 warning']);
    quiet.app.synth();
    const tested = appOf(WARNED);
    MeshAnalysis.of(tested.chart);
    Testing.synth(tested.chart);
    expect(stderr).not.toHaveBeenCalled();
  });

  test('stops at warnings where it shall', () => {
    const { app, chart } = appOf(WARNED);
    MeshAnalysis.of(chart, { failOn: FailOn.WARNING });
    expect(() => app.synth()).toThrow('[shop/part/0] MESH1210 ');
    expect(stderr).not.toHaveBeenCalled();
  });
});

describe('the analysis of an app', () => {
  test('gives each finding with all that is known of it', () => {
    const { chart } = appOf({ ...WARNED, spec: { host: 'reviews', subsets: [{ name: 'v1' }] } }, routes('reviews', 'v2'));
    const findings = MeshAnalysis.of(chart).findings().filter(({ code }) => code === 'MESH2101');
    expect(findings).toEqual([{
      code: 'MESH2101',
      severity: 'error',
      layer: 'mesh',
      equivalents: ['IST0101', 'KIA1107'],
      constructPath: 'shop/part/1',
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      namespace: 'shop',
      name: 'to-reviews',
      path: 'spec.http[0].route[0].destination.subset',
      message: '"v2" is no subset of host "reviews"',
      fix: 'DestinationRule shop/warned has v1',
      related: [{ apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', namespace: 'shop', name: 'warned' }],
    }]);
  });

  test('leaves out the rules that are off, and takes for known what is declared', () => {
    const manifests = [NAMESPACE, OTHER_SERVICE, routes('reviews')];
    expect(codes(appOf(...manifests).chart)).toEqual(['MESH2102 error']);
    expect(codes(appOf(...manifests).chart, { rulesOff: ['MESH2102'] })).toEqual([]);
    expect(codes(appOf(...manifests).chart, { externals: { hosts: ['reviews.shop.svc.cluster.local'], namespaces: undefined } })).toEqual([]);
    expect(codes(appOf(...manifests).chart, { undeclared: Undeclared.ALLOW })).toEqual([]);
    expect(codes(appOf(routes('reviews')).chart, { undeclared: Undeclared.DENY })).toContain('MESH2102 error');
  });

  test('keeps the options of one call for the next', () => {
    const { chart } = appOf(NAMESPACE, OTHER_SERVICE, routes('reviews'));
    MeshAnalysis.of(chart, { rulesOff: ['MESH2102'] });
    expect(codes(chart, { quiet: true })).toEqual([]);
  });

  test('refuses the code of no rule', () => {
    expect(() => MeshAnalysis.of(appOf().chart, { rulesOff: ['MESH2102', 'MESH9999'] })).toThrow(
      'MeshAnalysis.of: rulesOff: got "MESH9999"; use the code of a finding, such as "MESH2101"');
  });

  test('has what handles cannot resolve, and what has no namespace', () => {
    const bare = new Chart(Testing.app(), 'bare');
    new DestinationRule(bare, 'Rule', { service: MeshService.fromHost('a.com') });
    expect(codes(bare)).toEqual(['MESH0002 error']);
    expect(codes(bare, { rulesOff: ['MESH0002'] })).toEqual([]);
  });

  test('believes a service that is said to come from elsewhere', () => {
    const declared = (external: boolean) => {
      const { chart } = appOf(NAMESPACE, OTHER_SERVICE);
      const service = MeshService.fromHost('reviews', { external });
      new VirtualService(chart, 'Routes', { services: [service], http: [HttpRoute.to(service)] });
      return codes(chart);
    };
    expect(declared(false)).toHaveLength(1);
    expect(declared(true)).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  const manifests = [NAMESPACE, OTHER_SERVICE, routes('reviews'), routes('ratings')];

  test('is for the findings of its construct and of all below it', () => {
    const { app, part } = appOf(...manifests);
    MeshAnalysis.acknowledge(part, 'MESH2102', 'the team of reviews brings them');
    expect(codes(Chart.of(part))).toEqual([]);
    app.synth();
    expect(stderr).not.toHaveBeenCalled();
    const one = appOf(...manifests);
    MeshAnalysis.acknowledge(one.part.node.findChild('2'), 'MESH2102', 'the team of reviews brings it');
    expect(codes(one.chart)).toEqual(['MESH2102 error']);
  });

  test('of what is not found is a finding', () => {
    const { app, chart } = appOf(OTHER_SERVICE);
    MeshAnalysis.acknowledge(chart, 'MESH2102', 'of old');
    expect(MeshAnalysis.of(chart).findings()).toEqual([{
      code: 'MESH0003',
      severity: 'warning',
      layer: 'mesh',
      equivalents: [],
      constructPath: 'shop',
      path: '',
      message: 'no MESH2102 is found here ("of old")',
      fix: 'take the acknowledgement away',
      related: [],
    }]);
    app.synth();
    expect(written()).toContain('\n  shop\n    MESH0003 no MESH2102 is found here ("of old"); take the acknowledgement away\n');
    MeshAnalysis.acknowledge(app, 'MESH2101', 'never');
    MeshAnalysis.of(app, { failOn: FailOn.WARNING });
    expect(() => app.synth()).toThrow(/\n {2}\[\] MESH0003 .*\n {2}\[shop\] MESH0003 /);
  });

  test('above another one is of no use', () => {
    const { chart, part } = appOf(...manifests);
    MeshAnalysis.acknowledge(part, 'MESH2102', 'a');
    MeshAnalysis.acknowledge(chart, 'MESH2102', 'b');
    expect(codes(chart)).toEqual(['MESH0003 warning']);
  });

  test('stands in an annotation too', () => {
    const annotated = (text: string) => {
      const { metadata, ...rest } = routes('reviews');
      const { chart } = appOf(NAMESPACE, OTHER_SERVICE, { ...rest, metadata: { ...metadata, annotations: { 'cdk8s-istio/acknowledge': text } } });
      return MeshAnalysis.of(chart).findings().map(({ code, path: at, message }) => `${code} ${at}: ${message}`).filter(line => ABOUT.test(line));
    };
    const place = 'metadata.annotations["cdk8s-istio/acknowledge"]';
    expect(annotated('MESH2102: comes later')).toEqual([]);
    expect(annotated('MESH2102: comes later\nMESH2101: of old\n')).toEqual([`MESH0003 ${place}: no MESH2101 is found here ("of old")`]);
    expect(annotated('MESH2102')).toEqual([expect.stringMatching(/^MESH2102 /), `MESH0004 ${place}: got "MESH2102"`]);
  });

  test('needs a code and a reason', () => {
    const { chart } = appOf();
    expect(() => MeshAnalysis.acknowledge(chart, 'MESH2102', ' ')).toThrow(
      'MeshAnalysis.acknowledge: reason: got none; say why it is meant');
    expect(() => MeshAnalysis.acknowledge(chart, 'IST0101', 'why')).toThrow(
      'MeshAnalysis.acknowledge: code: got "IST0101"; use the code of a finding, such as "MESH2101"');
  });
});
