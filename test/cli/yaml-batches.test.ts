import * as fc from 'fast-check';
import { EVENT_ID, Event, YAMLException, getScalarValue, parseEvents } from 'js-yaml';
import { parseTogether } from '../../src/cli/yaml-batches';

/** Events without whether a document begins with "---", and with the values of scalars instead of how they are to be read. */
function meaningOf(text: string, events: Event[] | undefined): object[] | undefined {
  return events?.map(event => {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return { type: event.type };
      case EVENT_ID.SCALAR:
        return { ...event, fast: undefined, value: getScalarValue(text, event) };
      default:
        return event;
    }
  });
}

function alone(text: string): Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: 1000 });
  } catch (error) {
    expect(error).toBeInstanceOf(YAMLException);
    return undefined;
  }
}

const SOUND = [
  'a: 1', 'a:', 'a: |\n  x', 'a: |+\n  x\n\n', 'a: |-\n  x\n', 'a: >\n  x\n # c', 'a: |', '- |', 'a: >+\n\n  x\n \n', '  a: 1\n  b: 2', '- a\n- b', '"x"',
  'x\n  y', '{"a": [1, 2]}', 'a: &a 1\nb: *a', 'a: !!str 1', '&a', '!!null', 'a: \'it\'\'s\n  long\'', '? a\n: b', '\n\n  # c\na: "ä€😀"\n', 'a: "x\\ny"',
];
const ODD = [
  '# c', '[a,', 'b]', '"a', 'b"', '{', '}', '...', 'a: 1\n...', 'a: 1\n...\nb: 2', '...\nb', '%YAML 1.2', '\uFEFFa: 1', 'a\n---\nb', '---', '--- x', '--- |',
  '\ta: 1', 'a: b: c', '|', '>', '- - -', 'a: |1', '"', '\'', '#', '*a', '&a &b', '!', ':', '? ', '- ', '\0', '[', ',',
];

test('finds in sound documents what it finds in each of them alone', () => {
  expect(parseTogether(SOUND).map((events, index) => meaningOf(SOUND[index], events))).toEqual(SOUND.map(text => meaningOf(text, alone(text))));
});

test('leaves documents to themselves where one of them is no YAML', () => {
  expect(parseTogether(['a: 1', '[b,', 'c: 3'])).toEqual([undefined, undefined, undefined]);
});

test('leaves a document of comments to itself', () => {
  expect(parseTogether(['a: 1', '# c']).map(events => events !== undefined)).toEqual([true, false]);
});

test('never finds anything else than in each document alone', () => {
  const pieces = fc.array(fc.constantFrom(...SOUND, ...ODD), { minLength: 1, maxLength: 3 });
  const text = fc.tuple(pieces, fc.constantFrom('', '\n', ' ', '\n  ')).map(([parts, between]) => parts.join(between));
  fc.assert(fc.property(fc.array(fc.oneof(text, fc.constantFrom(...SOUND)), { minLength: 1, maxLength: 4 }), texts => {
    const known = parseTogether(texts).map((events, index) => ({ text: texts[index], events })).filter(({ events }) => events !== undefined);
    expect(known.map(({ text: one, events }) => meaningOf(one, events))).toEqual(known.map(({ text: one }) => meaningOf(one, alone(one))));
  }), { numRuns: 5000 });
});
