import * as fs from 'fs';
import * as path from 'path';
import { SYNTHESIS } from '../../src/base/catalogue';
import { check } from '../../src/cli/check';
import { OBJECT_CATALOGUE } from '../../src/validation/catalogue';
import { YAML } from '../../src/validation/catalogue/yaml';
import { Manifest } from '../../src/validation/manifest';
import { validateObject } from '../../src/validation/validate-object';
import { CODES, codesPage } from '../../tools/codes-page';

const entries = Object.values(CODES).flatMap(area => Object.values(area));

function object(apiVersion: string, kind: string, spec: object): Manifest {
  return { apiVersion, kind, metadata: { name: 'a', namespace: 'shop' }, spec };
}

function bodyOf(bytes: number): Manifest {
  return object('networking.istio.io/v1', 'VirtualService', {
    hosts: ['a.com'],
    http: [{ directResponse: { status: 200, body: { string: 'x'.repeat(bytes) } } }],
  });
}

/** One object for each code of a single object; the ones that are wrong by their sheer size are made here. */
const CASES = new Map<string, Manifest>([
  ...fs.readFileSync(path.join(__dirname, 'cases.jsonl'), 'utf8').trim().split('\n')
    .map(line => JSON.parse(line))
    .map(({ code, object: manifest }): [string, Manifest] => [code, manifest]),
  ['MESH1133', bodyOf(1024 * 1024 + 1)],
  ['MESH1134', bodyOf(100 * 1024 + 1)],
  ['MESH1911', object('extensions.istio.io/v1alpha1', 'TrafficExtension', { lua: { inlineCode: 'é'.repeat(32769) } })],
]);
const YAML_CASES = new Map([
  ['MESH1021', 'a: [1'],
  ['MESH1022', 'kind: Service\nkind: Service\napiVersion: v1\nmetadata: {name: a}'],
  ['MESH1023', 'kind: Service\napiVersion: v1\nmetadata: {name: a}\nspec: {ports: [{port: 010}]}'],
]);

test('every code is there once, in the form of a code, with all that the documentation says', () => {
  const codes = entries.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  for (const { code, title, why, repair, reference } of entries) {
    expect(code).toMatch(/^MESH\d{4}$/);
    expect(title).toMatch(/^\w.*\w$/);
    expect([why, repair].filter(text => !text.endsWith('.'))).toEqual([]);
    expect(reference).toMatch(/^https:\/\/(istio\.io\/latest|kubernetes\.io|gateway-api\.sigs\.k8s\.io|www\.envoyproxy\.io|yaml\.org)\//);
  }
});

test('every code of a single object is produced by a case', () => {
  const codes = Object.entries(OBJECT_CATALOGUE).filter(([area]) => area !== 'YAML')
    .flatMap(([, area]) => Object.values(area)).map(({ code }) => code);
  expect([...CASES.keys()].sort()).toEqual(codes.sort());
  expect([...CASES].filter(([code, manifest]) => !validateObject(manifest).some(issue => issue.code === code)).map(([code]) => code)).toEqual([]);
});

test('every code of a document is produced by a case', () => {
  expect([...YAML_CASES.keys()].sort()).toEqual(Object.values(YAML).map(({ code }) => code).sort());
  for (const [code, text] of YAML_CASES) {
    expect(check([{ name: 'a.yaml', text }]).findings.map(finding => finding.code)).toContain(code);
  }
});

test('no issue lacks its code, path, message or repair, and each has the severity and layer of its entry', () => {
  const known = new Map(entries.map(entry => [entry.code, entry]));
  for (const issue of [...CASES.values()].flatMap(manifest => validateObject(manifest))) {
    expect(issue.path).not.toBe('');
    expect(issue.message).not.toBe('');
    expect(issue.fix).not.toBe('');
    expect(known.get(issue.code)).toMatchObject({ severity: issue.severity, layer: issue.layer });
  }
});

test('the codes of constructs are produced by the tests of their judgement', () => {
  const source = fs.readFileSync(path.join(__dirname, '..', 'base', 'judgement.test.ts'), 'utf8');
  expect(Object.values(SYNTHESIS).map(({ code }) => code).filter(code => !source.includes(code))).toEqual([]);
});

test('the documentation explains every code as the catalogue does', () => {
  expect(fs.readFileSync(path.join(__dirname, '..', '..', 'docs', 'codes.md'), 'utf8')).toBe(codesPage(CODES));
});
