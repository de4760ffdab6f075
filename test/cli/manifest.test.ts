import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { parseAllDocuments } from 'yaml';
import { ManifestOptions, manifest, runManifest } from '../../src/cli/manifest';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'manifest-')); });
afterAll(() => rmSync(folder, { recursive: true }));

function manifestFor(options: Partial<ManifestOptions>): string {
  return manifest({ filename: [], set: [], ...options });
}

function fileOf(text: string): string {
  const file = join(folder, 'operator.yaml');
  writeFileSync(file, text);
  return file;
}

function operator(name: string, spec: object): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, JSON.stringify({ apiVersion: 'install.istio.io/v1alpha1', kind: 'IstioOperator', spec }));
  return file;
}

function kindsOf(text: string): string[] {
  return parseAllDocuments(text).map(document => (document.toJS() as { kind: string }).kind);
}

test('prints the objects of a profile, one document each', () => {
  const kinds = kindsOf(manifestFor({ profile: 'minimal', set: ['components.base.enabled=false'] }));
  expect(kinds).toHaveLength(17);
  expect(kinds).toContain('Deployment');
});

test('options and settings go together', () => {
  const text = manifestFor({ profile: 'empty', hub: 'example.org', tag: 'v1', revision: 'canary', set: ['components.pilot.enabled=true'] });
  expect(text).toContain('image: example.org/pilot:v1\n');
  expect(text).toContain('name: istiod-canary\n');
});

test('the revision "default" is the one without a name', () => {
  expect(manifestFor({ profile: 'minimal', revision: 'default' })).toBe(manifestFor({ profile: 'minimal' }));
});

test('files count less than settings, and the first less than the second', () => {
  const files = [
    operator('a', { profile: 'empty', hub: 'a.example.org', tag: 'a', components: { pilot: { enabled: true } }, meshConfig: { trustDomain: 'a' } }),
    operator('b', { tag: 'b', meshConfig: { accessLogFile: '/b' } }),
  ];
  const text = manifestFor({ filename: files, set: ['meshConfig.accessLogFile=/c'] });
  expect(text).toContain('image: a.example.org/pilot:b\n');
  expect(text).toMatch(/trustDomain: a\n/);
  expect(text).toContain('accessLogFile: /c\n');
});

test('writes to a file', () => {
  const output = join(folder, 'out.yaml');
  runManifest({ profile: 'minimal', filename: [], set: [], output });
  expect(readFileSync(output, 'utf8')).toBe(manifestFor({ profile: 'minimal' }));
});

test.each<[string, Partial<ManifestOptions>, string]>([
  ['a profile', { set: ['profile=big'] }, 'profile big: use one of default, minimal,'],
  ['a hub', { hub: 'a b' }, 'hub: got "a b"; use a registry and a folder such as "registry.istio.io/release"'],
  ['a tag', { tag: 'a/b' }, 'tag: got "a/b"; use'],
  ['a revision', { revision: '1.31' }, 'revision: got "1.31"; use at most 63 lower case letters, digits and inner dashes'],
  ['a mesh configuration', { set: ['meshConfig.connectTimeout=2h'] }, 'meshConfig.connectTimeout: got "2h"; use whole milliseconds, from "1ms" to "1h"'],
  ['a tag of a component', { set: ['components.pilot.tag=a/b'] }, 'components.pilot.tag: got "a/b"; use'],
  ['a file', { filename: ['no/such.yaml'] }, 'no/such.yaml: no such file or folder'],
])('says what is wrong with %s', (_, options, message) => {
  expect(() => manifestFor(options)).toThrow(message);
});

test('says everything that is wrong at once', () => {
  expect(() => manifestFor({ hub: 'a b', set: ['meshConfig.trustDomain='] })).toThrow(/^hub: .*\nmeshConfig\.trustDomain: .*$/);
});

const HEAD = 'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\n';

test.each([
  ['apiVersion: apps/v1\nkind: Deployment\n', ': got Deployment; use one IstioOperator'],
  [`${HEAD}---\n${HEAD}`, ': got IstioOperator, IstioOperator; use one IstioOperator'],
  ['', ': got nothing; use one IstioOperator'],
  ['just text\n', ':1: it is no object; begin with apiVersion and kind'],
  [`${HEAD}spec: [\n`, ':4: '],
])('refuses the file %j', (text, message) => {
  const file = fileOf(text);
  expect(() => manifestFor({ filename: [file] })).toThrow(`${file}${message}`);
});

test('reads a file as istioctl does: words of YAML 1.1, and no spec at all', () => {
  const without = manifestFor({ set: ['components.cni.enabled=true'] });
  expect(manifestFor({ filename: [fileOf(`${HEAD}spec:\n  components:\n    cni:\n      enabled: yes\n`)] })).toBe(without);
  expect(manifestFor({ filename: [fileOf(HEAD)] })).toBe(manifestFor({}));
});
