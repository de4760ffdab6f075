import { compare, disagreementOn } from '../../../tools/conformance/compare';
import { JsonObject } from '../../../tools/conformance/json';
import { Referee, Ruling } from '../../../tools/conformance/referee';
import { jestCase } from '../../../tools/conformance/report-case';
import { distinct, signatureOf } from '../../../tools/conformance/signature';
import { Tally } from '../../../tools/conformance/tally';
import { Verdict } from '../../../tools/conformance/verdict';

const sound: JsonObject = { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', metadata: { name: 'a' }, spec: { host: 'a.com' } };
const unknownField: JsonObject = { ...sound, spec: { host: 'a.com', bogus: 1 } };
const ruling = (verdict: Verdict, details: string[] = [], unsettled = false): Ruling =>
  ({ verdict, errors: details.map(detail => ({ field: 'spec.bogus', detail })), warnings: [], unsettled });
const ACCEPTED = ruling({ schema: 'accept', admission: 'accept' });
const BY_SCHEMA = ruling({ schema: 'reject' }, ['unknown field "spec.bogus"']);
const BY_ADMISSION = ruling({ schema: 'accept', admission: 'reject' }, ['configuration is invalid: host 12 is bad']);

/** A referee that says these things in turn, the last for ever. */
function refereeOf(...rulings: Ruling[]): Referee {
  return { ask: async () => rulings.length > 1 ? rulings.shift()! : rulings[0] } as unknown as Referee;
}

test.each([
  ['the same verdict', sound, ACCEPTED, undefined],
  ['the same refusal', unknownField, BY_SCHEMA, undefined],
  ['a refusal that we do not see', sound, BY_SCHEMA, 'false accept'],
  ['a refusal that Istio does not see', unknownField, ACCEPTED, 'false refusal'],
  ['a refusal by the other layer', unknownField, BY_ADMISSION, 'wrong layer'],
] as const)('%s', (_, object, theirs, difference) => {
  expect(disagreementOn(object, theirs)?.difference).toBe(difference);
});

test('what crashes our validators is a disagreement', () => {
  expect(disagreementOn(null as unknown as JsonObject, ACCEPTED)?.difference).toBe('crash');
});

test('a disagreement is counted under its kind', async () => {
  const tally = new Tally();
  await compare(sound, refereeOf(BY_ADMISSION), tally);
  await compare(sound, refereeOf(ACCEPTED), tally);
  expect([tally.objects, tally.refused, tally.failed, tally.leftOut]).toEqual([2, 1, 1, 0]);
  expect(tally.table()).toMatch(/DestinationRule +2 +1 +1 +0 +0 +0/);
});

test('a verdict that Istio does not stand by is left out', async () => {
  const tally = new Tally();
  expect(await compare(sound, refereeOf(BY_ADMISSION, BY_ADMISSION, ACCEPTED), tally)).toBeUndefined();
  expect(await compare(sound, refereeOf({ ...BY_ADMISSION, unsettled: true }), tally)).toBeUndefined();
  expect([tally.objects, tally.leftOut]).toEqual([0, 2]);
});

test('the field of our first error is compared with the fields that Istio names', async () => {
  const tally = new Tally();
  await compare(unknownField, refereeOf(BY_SCHEMA), tally);
  expect(tally.fields.text).toContain('100.0 % of the 1 whose path it says');
});

test('another field and warnings of one side alone are remarked', async () => {
  const tally = new Tally();
  await compare(unknownField, refereeOf({ ...BY_SCHEMA, errors: [{ field: 'spec.other', detail: 'x' }] }), tally);
  await compare(sound, refereeOf({ ...ACCEPTED, warnings: ['old'] }), tally);
  expect(tally.remarks.lines().map(line => line.split('\n')[0])).toEqual([
    expect.stringContaining('1 DestinationRule field: ours'),
    '1 DestinationRule warnings: ours , Istio\'s old',
  ]);
  expect(tally.warnings.text).toBe('both 0, Istio alone 1, we alone 0');
});

test('disagreements that differ in names and numbers alone are one sort', () => {
  const other = ruling({ schema: 'accept', admission: 'reject' }, ['configuration is invalid: host 7 is bad']);
  const disagreements = [BY_ADMISSION, other, BY_SCHEMA].map(theirs => disagreementOn(sound, theirs)!);
  expect(distinct(disagreements).map(signatureOf)).toEqual([
    'DestinationRule false accept configuration is invalid: host 0 is bad',
    'DestinationRule false accept unknown field "…"',
  ]);
});

test('a disagreement is printed as a jest case', () => {
  expect(jestCase(disagreementOn(sound, BY_ADMISSION)!)).toBe([
    "test('DestinationRule: false accept', () => {",
    '  // Istio: spec.bogus: configuration is invalid: host 12 is bad',
    '  expect(judge({"apiVersion":"networking.istio.io/v1","kind":"DestinationRule","metadata":{"name":"a"},"spec":{"host":"a.com"}}).verdict)',
    '    .toEqual({"schema":"accept","admission":"reject"});',
    '});',
  ].join('\n'));
});
