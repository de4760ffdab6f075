import * as fs from 'fs';
import * as path from 'path';
import { pathToFileURL } from 'url';
import Ajv from 'ajv';
import { CheckResult } from '../../src/cli/finding';
import { reportGithub } from '../../src/cli/report-github';
import { reportJson } from '../../src/cli/report-json';
import { reportSarif } from '../../src/cli/report-sarif';
import { reportText } from '../../src/cli/report-text';
import { styleFor } from '../../src/cli/style';

const identity = { apiVersion: 'v1', kind: 'Service', name: 'a' };
const other = { file: 'b c.yaml', line: 1, apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'b' };
const RESULT: CheckResult = {
  findings: [
    {
      file: 'a.yaml',
      line: 3,
      excerpt: '  x: 1',
      ...identity,
      namespace: 'shop',
      path: 'spec.x',
      fix: 'do',
      message: 'got 1',
      layer: 'mesh',
      severity: 'error',
      code: 'MESH2101',
      related: [other],
      equivalents: ['IST0101'],
    },
    {
      file: 'a.yaml',
      line: 4,
      ...identity,
      namespace: 'shop',
      path: 'spec.y',
      fix: 'do',
      message: 'got 100%',
      layer: 'mesh',
      severity: 'info',
      code: 'MESH2104',
      related: [],
      equivalents: [],
    },
    { file: '-', line: 1, path: '', fix: 'mend', message: 'broken', layer: 'schema', severity: 'warning', code: 'MESH1021', related: [], equivalents: [] },
    { ...other, path: '', fix: 'mend', message: 'broken', layer: 'mesh', severity: 'error', code: 'MESH2101', related: [], equivalents: [], acknowledged: 'meant' },
    { ...other, path: '', fix: 'mend', message: 'broken', layer: 'mesh', severity: 'error', code: 'MESH2101', related: [], equivalents: [], isOld: true },
  ],
  objects: [{ verdict: 'accept', doc: 0, source: 'a.yaml', ...identity }],
};

describe('the report for people', () => {
  test('has the findings by object, each with its line, and how many there are', () => {
    expect(reportText(RESULT)).toBe([
      'Service shop/a',
      '  a.yaml:3 error MESH2101 spec.x: got 1; do',
      '    |   x: 1',
      '  a.yaml:4 info MESH2104 spec.y: got 100%; do',
      '',
      '-',
      '  -:1 warning MESH1021 broken; mend',
      '',
      '1 error, 1 warning, 1 info in 1 object; 1 acknowledged, 1 in the baseline',
      '',
    ].join('\n'));
    expect(reportText({ findings: [], objects: [] })).toBe('0 errors, 0 warnings in 0 objects\n');
  });

  test('has colours on a terminal, unless the user wants none', () => {
    const errors = (stream: object, environment: NodeJS.ProcessEnv) => /(\S*)error(\S*) /.exec(reportText(RESULT, styleFor(stream, environment)))!.slice(1);
    expect(errors({ isTTY: true }, { NO_COLOR: '' })).toEqual(['\u001b[31m', '\u001b[39m']);
    expect(errors({ isTTY: true }, { NO_COLOR: '1' })).toEqual(['', '']);
    expect(errors({}, {})).toEqual(['', '']);
  });
});

test('machines get the same as JSON, in one order of fields', () => {
  expect(reportJson({ ...RESULT, findings: [RESULT.findings[0], ...RESULT.findings.slice(2)] })).toBe(`${JSON.stringify({
    findings: [
      {
        code: 'MESH2101',
        severity: 'error',
        layer: 'mesh',
        equivalents: ['IST0101'],
        apiVersion: 'v1',
        kind: 'Service',
        namespace: 'shop',
        name: 'a',
        path: 'spec.x',
        message: 'got 1',
        fix: 'do',
        related: [{ apiVersion: 'v1', kind: 'Pod', namespace: 'shop', name: 'b', source: 'b c.yaml:1' }],
        source: 'a.yaml:3',
      },
      {
        code: 'MESH1021', severity: 'warning', layer: 'schema', equivalents: [], path: '', message: 'broken', fix: 'mend', related: [], source: '-:1',
      },
    ],
    objects: [{ source: 'a.yaml', doc: 0, apiVersion: 'v1', kind: 'Service', name: 'a', verdict: 'accept' }],
  }, null, 2)}\n`);
});

test('GitHub gets a command a finding, in the form that its runner reads', () => {
  expect(reportGithub(RESULT)).toBe([
    '::error file=a.yaml,line=3,title=MESH2101 Service shop/a::spec.x: got 1; do',
    '::notice file=a.yaml,line=4,title=MESH2104 Service shop/a::spec.y: got 100%25; do',
    '::warning file=-,line=1,title=MESH1021::broken; mend',
    '',
  ].join('\n'));
  expect(reportGithub({ ...RESULT, findings: [{ ...RESULT.findings[2], file: 'a,b:c', message: 'two\nlines' }] })).toBe(
    '::warning file=a%2Cb%3Ac,line=1,title=MESH1021::two%0Alines; mend\n');
});

describe('the report for code scanners', () => {
  const schema = JSON.parse(fs.readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));

  const ajv = new Ajv({ schemaId: 'id', meta: false, unknownFormats: 'ignore', logger: false });
  ajv.addMetaSchema(JSON.parse(fs.readFileSync(require.resolve('ajv/lib/refs/json-schema-draft-04.json'), 'utf8')));
  const isSarif = ajv.compile(schema);

  test.each([['findings', RESULT], ['no findings', { findings: [], objects: [] }]])('is SARIF with %s', (_, result) => {
    expect([isSarif(JSON.parse(reportSarif(result))), isSarif.errors]).toEqual([true, null]);
    expect(isSarif(JSON.parse(reportSarif(result).replace('"driver"', '"drivers"')))).toBe(false);
  });

  test('names files below the folder that it runs in by relative URIs, as code scanners want them', () => {
    const uriOf = (file: string) => {
      const { runs: [{ results: [{ locations }] }] } = JSON.parse(reportSarif({ ...RESULT, findings: [{ ...RESULT.findings[0], file }] }));
      return locations[0].physicalLocation.artifactLocation.uri;
    };
    expect([path.resolve('k8s/a b.yaml'), './k8s/a.yaml', '../a.yaml', path.resolve('../a.yaml')].map(uriOf)).toEqual(
      ['k8s/a%20b.yaml', 'k8s/a.yaml', '../a.yaml', pathToFileURL(path.resolve('../a.yaml')).href]);
  });

  test('explains the codes, points to both objects, and says what is accepted', () => {
    const [{ tool, results }] = JSON.parse(reportSarif(RESULT)).runs;
    expect(tool.driver.rules.map(({ id, helpUri }: { id: string; helpUri: string }) => [id, helpUri.split('#')[1]])).toEqual(
      [['MESH1021', 'mesh1021'], ['MESH2101', 'mesh2101'], ['MESH2104', 'mesh2104']]);
    expect(results[0]).toEqual({
      ruleId: 'MESH2101',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'Service shop/a: spec.x: got 1; do' },
      locations: [{
        physicalLocation: { artifactLocation: { uri: 'a.yaml' }, region: { startLine: 3 } },
        logicalLocations: [{ fullyQualifiedName: 'Service shop/a', kind: 'object' }],
      }],
      relatedLocations: [{
        physicalLocation: { artifactLocation: { uri: 'b%20c.yaml' }, region: { startLine: 1 } },
        message: { text: 'Pod shop/b' },
      }],
      partialFingerprints: { 'cdk8sIstio/v1': 'MESH2101 Service shop/a spec.x' },
      suppressions: [],
      properties: { layer: 'mesh', equivalents: ['IST0101'] },
    });
    expect(results.map(({ suppressions }: { suppressions: object[] }) => suppressions)).toEqual([
      [], [], [], [{ kind: 'inSource', justification: 'meant' }], [{ kind: 'external', justification: 'in the baseline' }],
    ]);
  });
});
