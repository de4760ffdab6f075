import { stringify } from 'yaml';
import { mutatedText } from './mutate';
import { PLACES } from './places';
import { STREAMS } from './streams';
import { WORDS } from './words';
import { JsonObject } from '../../json';
import { Random } from '../random';

/** How samples are written before they are spoilt. */
const STYLES: readonly ((object: JsonObject) => string)[] = [
  object => stringify(object),
  object => stringify(object, { indentSeq: false, lineWidth: 0 }),
  object => stringify(object, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
  object => stringify(object, { collectionStyle: 'flow' }),
  object => `${JSON.stringify(object, null, 2)}\n`,
];
/** Long ones say no more than short ones. */
const MAX_LENGTH = 2000;

/** Files that are the same in each run: the bytes of each. */
export function* fixedTexts(): Generator<Uint8Array> {
  for (const stream of STREAMS) yield Buffer.from(stream);
  for (const place of PLACES) {
    for (const word of WORDS) yield Buffer.from(place(word));
  }
  yield* encodings(PLACES[0]('a'));
}

/** Samples as files, spoilt line by line. */
export function* mutatedTexts(samples: readonly JsonObject[], random: Random, count: number): Generator<Uint8Array> {
  for (let made = 0; made < count;) {
    const parts = Array.from({ length: random.pick([1, 1, 1, 2]) }, () => random.pick(STYLES)(random.pick(samples)));
    const text = parts.join(random.pick(['---\n', '---\n', '\n---\n\n', '--- # next\n']));
    if (text.length <= MAX_LENGTH) {
      yield Buffer.from(mutatedText(text, random));
      made++;
    }
  }
}

/** A text in bytes that are no UTF-8, as some editors write it. */
function* encodings(text: string): Generator<Uint8Array> {
  yield Buffer.from(`# ${text}é\n${text}`, 'latin1');
  yield Buffer.from(`\ufeff${text}`, 'utf16le');
  yield Buffer.from(text, 'utf16le');
  yield Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0x0a])]);
}
