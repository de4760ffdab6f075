import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { MeshValidation, Violation } from '../../src/cli/mesh-validation';

const RULE = 'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {name: a, namespace: shop}\n';
const WRONG = `${RULE}spec: {hots: a, host: a}\n`;
const WARNED = `${RULE}spec: {host: a, trafficPolicy: {outlierDetection: {consecutiveErrors: 3}}}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugin-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function validate(text: string, properties?: object): Promise<{ status: string[]; violations: Violation[] }> {
  const file = join(folder, 'mesh.yaml');
  writeFileSync(file, text);
  const status: string[] = [];
  const violations: Violation[] = [];
  await new MeshValidation(properties).validate({
    manifests: [file],
    report: { addViolation: violation => violations.push(violation), submit: end => status.push(end) },
  });
  return { status, violations };
}

test('reports what is wrong by rule, with the object and its file', async () => {
  expect(await validate(WRONG)).toEqual({
    status: ['failure'],
    violations: [{
      ruleName: 'MESH1001',
      recommendation: expect.stringMatching(/^Unknown field\. .* https:.*#mesh1001$/),
      fix: expect.stringMatching(/^Correct the spelling/),
      violatingResources: [{
        resourceName: 'a',
        manifestPath: join(folder, 'mesh.yaml'),
        locations: ['error: spec.hots: no such field; use one of exportTo, host, subsets, trafficPolicy, workloadSelector'],
      }],
    }],
  });
});

test('fails at warnings where it shall, and leaves out the rules that are off', async () => {
  const names = ({ violations, status }: { status: string[]; violations: Violation[] }) => [status, violations.map(({ ruleName }) => ruleName)];
  expect(names(await validate(WARNED))).toEqual([['success'], ['MESH1210']]);
  expect(names(await validate(WARNED, { failOn: 'warning' }))).toEqual([['failure'], ['MESH1210']]);
  expect(names(await validate(WARNED, { failOn: 'info' }))).toEqual([['failure'], ['MESH1210']]);
  expect(names(await validate(WARNED, { failOn: 'warning', rulesOff: ['MESH1210'] }))).toEqual([['success'], []]);
});

test('refuses properties that nobody understands', () => {
  expect(() => new MeshValidation({ rules: [] } as object)).toThrow(
    'validations of cdk8s.yaml: properties of MeshValidation: rules: no such setting; use one of failOn, rulesOff, undeclared, externals, ignore');
});
