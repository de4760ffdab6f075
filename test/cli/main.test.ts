import { spawnSync } from 'child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { main } from '../../src/cli/main';

// Every run of the command loads it anew.
jest.setTimeout(60_000);

let folder: string;

function rule(spec: string): string {
  return `apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: a}\nspec: ${spec}\n`;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'command-'));
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'good.yaml'), rule('{host: a}'));
  writeFileSync(join(folder, 'bad.yaml'), rule('{hots: a, host: a}'));
  writeFileSync(join(folder, 'octal.yaml'), rule('{host: a, trafficPolicy: {outlierDetection: {consecutive5xxErrors: 010}}}'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the real command. */
function run(args: string[], input = '') {
  const command = ['--require', require.resolve('tsx/cjs'), join(__dirname, 'command.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('is content with what the cluster would accept, and says nothing else in a pipe', () => {
  expect(run(['check', 'good.yaml'])).toEqual({ status: 0, stdout: '0 errors, 0 warnings in 1 object\n', stderr: '' });
});

test('fails where something is wrong, and reads standard input', () => {
  expect(run(['check', '-'], rule('{hots: a, host: a}'))).toEqual({
    status: 1,
    stdout: 'DestinationRule a\n'
      + '  -:4 error MESH1001 spec.hots: no such field; use one of exportTo, host, subsets, trafficPolicy, workloadSelector\n'
      + '    | spec: {hots: a, host: a}\n\n'
      + '1 error, 0 warnings in 1 object\n',
    stderr: '',
  });
});

test('answers JSON for all files of a folder', () => {
  const { status, stdout } = run(['check', '--format', 'json', '.']);
  const { findings, objects } = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(findings.map(({ source }: { source: string }) => source)).toEqual(expect.arrayContaining(['bad.yaml:4', 'octal.yaml:4']));
  expect(objects.map(({ source, verdict }: { source: string; verdict: string }) => [source, verdict])).toEqual([
    ['bad.yaml', 'reject'], ['good.yaml', 'accept'], ['octal.yaml', 'accept'],
  ]);
});

describe('without a process of its own', () => {
  let stdout: jest.SpyInstance;
  let stderr: jest.SpyInstance;

  beforeEach(() => {
    stdout = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });

  afterEach(() => jest.restoreAllMocks());

  test('lets the user say how bad a finding must be', () => {
    const octal = join(folder, 'octal.yaml');
    expect(main(['check', octal])).toBe(0);
    expect(main(['check', octal, '--fail-on', 'error'])).toBe(0);
    expect(main(['check', octal, '--fail-on', 'warning'])).toBe(1);
    expect(main(['check', octal, '--fail-on', 'info'])).toBe(1);
  });

  test('helps who asks for it', () => {
    expect(main(['check', '--help'])).toBe(0);
    expect(stdout.mock.calls.join()).toContain('--fail-on <severity>');
  });

  test.each([
    [['check', '/missing.yaml'], 'cdk8s-istio: /missing.yaml: no such file or folder'],
    [['check', 'EMPTY'], 'cdk8s-istio: EMPTY: no *.yaml, *.yml or *.json in it'],
    [['check'], 'error: missing required argument \'path\''],
    [['check', 'a', '--format', 'xml'], 'error: option \'--format <format>\' argument \'xml\' is invalid. Allowed choices are text, json, sarif, github.'],
    [['check', 'GOOD', '--update-baseline'], 'cdk8s-istio: --update-baseline needs --baseline'],
    [['check', 'GOOD', '--baseline', '/missing.json'], 'cdk8s-istio: /missing.json: no such file or folder'],
    [['check', 'GOOD', '--baseline', '/missing/b.json', '--update-baseline'], 'cdk8s-istio: /missing/b.json: no such file or folder'],
    [['check', 'GOOD', '--config', '/missing.yaml'], 'cdk8s-istio: /missing.yaml: no such file or folder'],
    [['chek'], 'error: unknown command \'chek\'\n(Did you mean check?)'],
  ])('says in one line why it cannot do %j', (args, reason) => {
    const empty = (text: string) => text.replace('EMPTY', join(folder, 'empty')).replace('GOOD', join(folder, 'good.yaml'));
    expect(main(args.map(empty))).toBe(2);
    expect(stderr.mock.calls.map(([text]) => text).join('')).toBe(`${empty(reason)}\n`);
    expect(stdout).not.toHaveBeenCalled();
  });
});

const OPERATOR = 'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nspec: {profile: minimal, tag: v7}\n';

test('prints a control plane in the words of istioctl', () => {
  const { status, stdout, stderr } = run(['manifest', '-f', '-', '-s', 'hub=example.org', '-r', 'canary'], OPERATOR);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('image: example.org/pilot:v7\n');
  expect(stdout).toContain('name: istiod-canary\n');
});

test('prints no control plane that cannot be, and writes none', () => {
  const { status, stdout, stderr } = run(['manifest', '--filename', '-', '--hub', 'a b', '--output', 'istio.yaml'], OPERATOR);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('cdk8s-istio: hub: got "a b"; use a registry and a folder such as "registry.istio.io/release"\n');
  expect(existsSync(join(folder, 'istio.yaml'))).toBe(false);
});
