import { tinyCrd } from './tiny-crd';
import { markExperimental } from '../../../tools/schema/channels';
import { kindsOf } from '../../../tools/schema/crds';

const wheel = (properties: object) => ({ type: 'object', properties });
const inches = { type: 'integer' };

function specOf(experimental: object, standard: object) {
  return markExperimental(kindsOf(tinyCrd('Car', experimental)), kindsOf(tinyCrd('Car', standard)))[0].schema.properties!.spec;
}

test('a type says which of its properties the standard channel lacks, through lists and maps', () => {
  const experimental = { a: { type: 'array', items: wheel({ inches, color: inches }) }, b: { type: 'object', additionalProperties: wheel({ inches }) } };
  const standard = { a: { type: 'array', items: wheel({ inches }) }, b: { type: 'object', additionalProperties: wheel({}) } };
  const { properties } = specOf(experimental, standard);
  expect(properties!.a.items!.experimental).toEqual(['color']);
  expect(properties!.b.values!.experimental).toEqual(['inches']);
});

test('what both channels have is not marked, nor is what is in a property that one lacks', () => {
  expect(specOf({ a: wheel({ inches }) }, { a: wheel({ inches }) })).toEqual({ type: 'object', properties: { a: wheel({ inches }) } });
  expect(specOf({ a: wheel({ inches }) }, {})).toEqual({ type: 'object', experimental: ['a'], properties: { a: wheel({ inches }) } });
});

test('a kind that the standard channel lacks is not marked', () => {
  const kinds = kindsOf(tinyCrd('Car', { inches }));
  expect(markExperimental(kinds, [])).toEqual(kinds);
});
