import { FieldCount, stepsOf } from '../../../tools/conformance/field-names';
import { optionsOf } from '../../../tools/conformance/options';

test.each([
  ['spec.http[0].route', ['spec', 'http', '0', 'route']],
  ['spec.selector.matchLabels["a.b/c"]', ['spec', 'selector', 'matchLabels', 'a.b/c']],
  ['spec.selector.matchLabels[a.b/c]', ['spec', 'selector', 'matchLabels', 'a.b/c']],
])('the steps of %s', (path, steps) => {
  expect(stepsOf(path)).toEqual(steps);
});

const PROPERTIES = () => [['spec', 'host'], ['spec', 'outlier'], ['spec', 'outlier', 'maxEjectionPercent']];
const OF_PATH = (share: string) => `${share} % of the 1 whose path it says, none that its text mentions`;
const OF_TEXT = (share: string) => `none whose path it says, ${share} % of the 1 that its text mentions`;

test.each([
  ['the same field', 'spec.host', [{ field: 'spec.host', detail: 'x' }], true, OF_PATH('100.0')],
  ['another field', 'spec.host', [{ field: 'spec.subsets', detail: 'x' }], false, OF_PATH('0.0')],
  ['one of several', 'spec.b', [{ field: 'spec.a', detail: 'x' }, { field: 'spec.b', detail: 'x' }], true, OF_PATH('100.0')],
  ['a rule of the whole', 'spec.selector', [{ field: 'spec', detail: 'only one' }], true, OF_PATH('100.0')],
  ['a field named in the text', 'spec.a.b', [{ field: '<nil>', detail: 'Invalid value: "": "spec.a" must validate one and only one schema' }], true, OF_PATH('100.0')],
  ['a field at the end of the text', 'spec.a', [{ field: '<nil>', detail: 'must be of type integer with format int32 in spec.a' }], true, OF_PATH('100.0')],
  ['a name in other words', 'spec.outlier.maxEjectionPercent', [{ detail: 'max ejection percent is too big' }], true, OF_TEXT('100.0')],
  ['the whole of the field mentioned', 'spec.outlier', [{ detail: 'max ejection percent is too big' }], true, OF_TEXT('100.0')],
  ['another field than mentioned', 'spec.host', [{ detail: 'max ejection percent is too big' }], false, OF_TEXT('0.0')],
  ['no field mentioned', 'spec.host', [{ detail: 'bad host' }], true, 'none whose path it says, none that its text mentions'],
])('%s', (_, ours, problems, same, text) => {
  const count = new FieldCount();
  expect(count.count(ours, problems, PROPERTIES)).toBe(same);
  expect(count.text).toBe(text);
});

test('options have defaults and refuse what makes no sense', () => {
  expect(optionsOf(['--seed', '5'])).toMatchObject({ seed: 5, count: 30000, report: undefined });
  expect(optionsOf(['--kind', 'Gateway']).kinds).toEqual(['Gateway']);
  expect(() => optionsOf(['--kind', 'Foo'])).toThrow('--kind Foo');
  expect(() => optionsOf(['--count', 'many'])).toThrow('--count many');
});
