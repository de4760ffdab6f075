import { validateTelemetry } from '../../../src/validation/admission/telemetry';

function judge(spec: object, metadata: object = {}): string[] {
  return validateTelemetry({ apiVersion: 'telemetry.istio.io/v1', kind: 'Telemetry', metadata: { name: 'a', ...metadata }, spec })
    .map(issue => `${issue.code} ${issue.path}: ${issue.message}`);
}

test('accepts an empty object and a full one', () => {
  expect(judge({})).toEqual([]);
  expect(judge({
    tracing: [{ providers: [{ name: 'a' }], randomSamplingPercentage: 10, customTags: { team: { literal: { value: 'a' } } } }],
    metrics: [{ overrides: [{ match: { metric: 'REQUEST_COUNT' }, tagOverrides: { a: { value: 'b' }, c: { operation: 'REMOVE' } } }] }],
    accessLogging: [{ filter: { expression: 'response.code >= 400' } }, {}],
  })).toEqual([]);
});

test.each(['', '  ', '// only a comment', undefined])('refuses %j as a filter', expression => {
  expect(judge({ accessLogging: [{ filter: { expression } }] })).toEqual([
    `MESH1801 spec.accessLogging[0].filter.expression: got ${JSON.stringify(expression ?? '')}`,
  ]);
});

test('refuses a tag without name', () => {
  expect(judge({ tracing: [{ customTags: { '': { literal: { value: 'a' } } } }] })).toEqual([
    'MESH1802 spec.tracing[0].customTags[""]: got an empty name',
  ]);
});

test('refuses an override without value where no operation is named', () => {
  expect(judge({ metrics: [{ overrides: [{ tagOverrides: { a: {} } }] }] })).toEqual([
    'MESH1803 spec.metrics[0].overrides[0].tagOverrides.a.value: missing',
  ]);
});

test('warns of what is not used', () => {
  expect(judge({
    selector: {},
    metrics: [{ overrides: [{ tagOverrides: { '': { value: 'a' } } }] }],
    tracing: [{}, { providers: [{ name: 'a' }, { name: 'b' }] }],
  })).toEqual([
    'MESH1701 spec.selector: has no labels',
    'MESH1806 spec.metrics[0].overrides[0].tagOverrides[""]: got an empty name',
    'MESH1804 spec.tracing: got 2',
    'MESH1805 spec.tracing[1].providers: got 2',
  ]);
});
