import { CheckResult } from '../../src/cli/finding';
import { reportJson } from '../../src/cli/report-json';
import { reportText } from '../../src/cli/report-text';

const identity = { apiVersion: 'v1', kind: 'Service', name: 'a' };
const RESULT: CheckResult = {
  findings: [
    { source: 'a.yaml:3', ...identity, namespace: 'shop', path: 'spec.x', fix: 'do', message: 'got 1', layer: 'mesh', severity: 'error', code: 'MESH2000' },
    { source: '-:1', path: '', fix: 'mend', message: 'broken', layer: 'schema', severity: 'warning', code: 'MESH1021' },
  ],
  objects: [{ verdict: 'accept', doc: 0, source: 'a.yaml', ...identity }],
};

test('tells people each finding in one line, and how many there are', () => {
  expect(reportText(RESULT)).toBe([
    'a.yaml:3: error MESH2000 Service shop/a spec.x: got 1; do',
    '-:1: warning MESH1021: broken; mend',
    '1 error, 1 warning in 1 object',
    '',
  ].join('\n'));
  expect(reportText({ findings: [], objects: [] })).toBe('0 errors, 0 warnings in 0 objects\n');
});

test('gives machines the same as JSON, in one order of fields', () => {
  expect(reportJson(RESULT)).toBe(`${JSON.stringify({
    findings: [
      {
        code: 'MESH2000',
        severity: 'error',
        layer: 'mesh',
        apiVersion: 'v1',
        kind: 'Service',
        namespace: 'shop',
        name: 'a',
        path: 'spec.x',
        message: 'got 1',
        fix: 'do',
        source: 'a.yaml:3',
      },
      { code: 'MESH1021', severity: 'warning', layer: 'schema', path: '', message: 'broken', fix: 'mend', source: '-:1' },
    ],
    objects: [{ source: 'a.yaml', doc: 0, apiVersion: 'v1', kind: 'Service', name: 'a', verdict: 'accept' }],
  }, null, 2)}\n`);
});
