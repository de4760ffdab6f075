import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { main } from '../../src/cli/main';

let folder: string;
let stdout: jest.SpyInstance;
let stderr: jest.SpyInstance;
let home: string;

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: other, namespace: shop}\nspec: {ports: [{name: http, port: 80}]}\n';
const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {istio-injection: enabled}}\n';

function routes(...hosts: string[]): string {
  const destinations = hosts.map(host => `  - route: [{destination: {host: ${host}}}]\n    match: [{uri: {exact: /${host}}}]\n`).join('');
  return `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: {name: routes, namespace: shop}\nspec:\n  hosts: [a.com]\n  http:\n${destinations}`;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adoption-'));
  home = process.cwd();
  process.chdir(folder);
  stdout = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  write('mesh.yaml', [NAMESPACE, SERVICE, routes('reviews')].join('---\n'));
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

/** Exit code, summary and what is said beside. */
function run(...args: string[]): [number, string, string] {
  stdout.mockClear();
  stderr.mockClear();
  const code = main(['check', '.', ...args]);
  const said = (spy: jest.SpyInstance) => spy.mock.calls.map(([text]) => text).join('').trimEnd().split('\n').at(-1)!;
  return [code, said(stdout), said(stderr)];
}

test('files of other tools are passed over in a folder, and judged where they are named', () => {
  write('values.yaml', 'replicas: 2\n');
  expect(run()[1]).toBe('1 error, 0 warnings in 3 objects');
  expect(run('values.yaml')[1]).toBe('2 errors, 0 warnings in 4 objects');
});

describe('the config file', () => {
  test('is found where the command runs, and the command line goes before it', () => {
    expect(run()).toEqual([1, '1 error, 0 warnings in 3 objects', '']);
    write('.cdk8s-istio.yaml', 'rulesOff: [MESH2102]\n');
    expect(run()).toEqual([0, '0 errors, 0 warnings in 3 objects', '']);
    write('.cdk8s-istio.yaml', '# nothing\n');
    expect(run()).toEqual([1, '1 error, 0 warnings in 3 objects', '']);
    write('octal.yaml', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, generation: 010}\n');
    write('.cdk8s-istio.yaml', 'rulesOff: [MESH2102]\nfailOn: warning\n');
    expect(run()[0]).toBe(1);
    expect(run('--fail-on', 'error')[0]).toBe(0);
  });

  test('declares what is elsewhere', () => {
    write('.cdk8s-istio.yaml', 'externals: {hosts: [reviews.shop.svc.cluster.local]}\n');
    expect(run()[0]).toBe(0);
    write('.cdk8s-istio.yaml', 'undeclared: allow\n');
    expect(run()[0]).toBe(0);
    write('other.yaml', 'externals: {workloads: [{namespace: edge, labels: {istio: edge}}]}\nundeclared: deny\n');
    expect(run('--config', 'other.yaml')[0]).toBe(1);
  });

  test.each([
    ['mesh.yaml', '0 errors, 0 warnings in 1 object'],
    ['m*.yaml', '0 errors, 0 warnings in 1 object'],
    ['deep', '1 error, 0 warnings in 3 objects'],
    ['**/deepest/', '1 error, 0 warnings in 3 objects'],
    ['**/*.yaml', '0 errors, 0 warnings in 0 objects'],
    ['mesh', '1 error, 0 warnings in 4 objects'],
    ['deepest', '1 error, 0 warnings in 4 objects'],
  ])('passes over %s', (pattern, summary) => {
    mkdirSync(join(folder, 'deep', 'deepest'), { recursive: true });
    write('deep/deepest/more.yaml', SERVICE);
    write('.cdk8s-istio.yaml', `ignore: ["${pattern}"]\n`);
    expect(run()[1]).toBe(summary);
  });

  test.each([
    ['failOn: never', 'failOn: got "never"; use one of error, warning, info'],
    ['failon: error', 'failon: no such setting; use one of failOn, rulesOff, undeclared, externals, ignore'],
    ['rulesOff: [MESH9999]', 'rulesOff[0]: got "MESH9999"; use the code of a finding, such as MESH2101'],
    ['rulesOff: MESH2101', 'rulesOff: got "MESH2101"; write a list'],
    ['externals: {hosts: [5]}', 'externals.hosts[0]: got 5; write a text'],
    ['externals: {workloads: [{labels: {a: b}}]}', 'externals.workloads[0].namespace: missing'],
    ['externals: {workloads: [{namespace: a, labels: [b]}]}', 'externals.workloads[0].labels: got ["b"]; write a map'],
    ['externals: {workloads: [{namespace: a, labels: {}, ports: [http]}]}', 'externals.workloads[0].ports[0]: got "http"; write a number above 0'],
    ['- failOn', 'got ["failOn"]; write a map of failOn, rulesOff, undeclared, externals, ignore'],
    ['a: [', 'unexpected end of the stream within a flow collection (1:5)'],
    ['failOn: error\nfailOn: info', 'duplicated mapping key (2:1)'],
    ['failOn: error\n---\nfailOn: info', 'it has 2 documents; keep one'],
  ])('with %j is refused in one line', (text, reason) => {
    write('.cdk8s-istio.yaml', text);
    expect(run()).toEqual([2, '', `cdk8s-istio: .cdk8s-istio.yaml: ${reason}`]);
  });

  test('is refused with all that is wrong at once', () => {
    write('.cdk8s-istio.yaml', 'failOn: never\nexternals: {hosts: [5], host: [a]}\n');
    expect(run()[0]).toBe(2);
    expect(stderr.mock.calls.map(([text]) => text).join('').match(/(?<=yaml: )[^:]+/g)).toEqual(['failOn', 'externals.hosts[0]', 'externals.host']);
  });
});

describe('a baseline', () => {
  const BASELINE = ['--baseline', 'baseline.json'];

  test('holds what was there already, so that only what is new is reported', () => {
    expect(run(...BASELINE, '--update-baseline')).toEqual([0, '', '']);
    expect(JSON.parse(readFileSync('baseline.json', 'utf8'))).toEqual({
      findings: [{ code: 'MESH2102', object: 'VirtualService.networking.istio.io shop/routes', path: 'spec.http[].route[].destination.host', count: 1 }],
    });
    expect(run(...BASELINE)).toEqual([0, '0 errors, 0 warnings in 3 objects; 1 in the baseline', '']);
    write('mesh.yaml', ['# moved\n', NAMESPACE, SERVICE, routes('other', 'reviews')].join('---\n'));
    expect(run(...BASELINE)).toEqual([0, '0 errors, 0 warnings in 3 objects; 1 in the baseline', '']);
    write('mesh.yaml', [NAMESPACE, SERVICE, routes('ratings', 'reviews')].join('---\n'));
    expect(run(...BASELINE)).toEqual([1, '1 error, 0 warnings in 3 objects; 1 in the baseline', '']);
  });

  test('says what of it is no longer found', () => {
    run(...BASELINE, '--update-baseline');
    write('mesh.yaml', [NAMESPACE, SERVICE, routes('other')].join('---\n'));
    expect(run(...BASELINE)).toEqual([0, '0 errors, 0 warnings in 3 objects', 'baseline.json: no longer found: MESH2102 '
      + 'VirtualService.networking.istio.io shop/routes spec.http[].route[].destination.host; renew it with --update-baseline']);
    run(...BASELINE, '--update-baseline');
    expect(run(...BASELINE)).toEqual([0, '0 errors, 0 warnings in 3 objects', '']);
  });

  test('of another form is refused', () => {
    write('baseline.json', '{"findings": [{"code": "MESH2102"}]}');
    expect(run(...BASELINE)).toEqual([2, '', 'cdk8s-istio: baseline.json: findings[0].count: missing']);
  });
});
