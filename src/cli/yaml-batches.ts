import { EVENT_ID, Event, YAMLException, parseEvents } from 'js-yaml';
import { YamlDocument } from './documents';
import { MAX_DEPTH } from './yaml-tree';

/** Characters of the documents that are parsed in one go: a call of the parser takes as long as a small document does. */
const SIZE = 20_000;
const BEGIN = '---\n';
const END = '\n';
/** A mark that the parser skips at the begin of a stream alone. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A document with what the parser met in it; without where it has to be parsed by itself. */
export interface ParsedDocument {
  readonly document: YamlDocument;
  readonly events: Event[] | undefined;
}

/** Parses documents, many in one go; what comes out is the same as of each by itself. */
export function* parseInBatches(documents: readonly YamlDocument[]): Generator<ParsedDocument> {
  for (const batch of batchesOf(documents)) {
    const events = parseTogether(batch.map(({ text }) => text));
    yield* batch.map((document, index) => ({ document, events: events[index] }));
  }
}

function* batchesOf(documents: readonly YamlDocument[]): Generator<YamlDocument[]> {
  let batch: YamlDocument[] = [];
  let size = 0;
  for (const document of documents) {
    if (size > 0 && size + document.text.length > SIZE) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(document);
    size += document.text.length;
  }
  yield batch;
}

/** What the parser meets in each text; nothing for those that it may read otherwise when they are alone. */
export function parseTogether(texts: readonly string[]): (Event[] | undefined)[] {
  const parts = cut(parse(texts.map(text => `${BEGIN}${text}${END}`).join('')));
  if (parts.length !== texts.length) {
    return texts.map(() => undefined);
  }
  let begin = 0;
  const all = texts.map((text, index) => {
    begin += BEGIN.length;
    const isInside = move(parts[index], begin, text.length);
    begin += text.length + END.length;
    return isInside ? parts[index] : undefined;
  });
  // One that goes beyond its end has taken of the next, and who knows what the others are then.
  return all.includes(undefined) ? texts.map(() => undefined) : all.map(events => events!.some(hasPlace) ? events : undefined);
}

function parse(text: string): Event[] {
  if (text.includes(BYTE_ORDER_MARK)) {
    return [];
  }
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    if (error instanceof YAMLException) {
      return [];
    }
    throw error;
  }
}

/** Cuts events where documents begin. */
function cut(events: readonly Event[]): Event[][] {
  const parts: Event[][] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      parts.push([]);
    }
    parts[parts.length - 1].push(event);
  }
  return parts;
}

/** Whether an event stands for something: in a document of comments there is none when it is alone. */
function hasPlace(event: Event): boolean {
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.ALIAS
    || (event.type === EVENT_ID.SCALAR && (event.valueStart >= 0 || event.anchorStart >= 0 || event.tagStart >= 0));
}

/** Moves events to the text that they are of; the answer is whether all of them are in it, and no directive is from the text before. */
function move(events: readonly Event[], begin: number, length: number): boolean {
  let isInside = events.every(event => event.type !== EVENT_ID.DOCUMENT || event.directives.length === 0);
  const moved = (offset: number): number => {
    const at = offset - begin;
    isInside &&= at >= 0 && at <= length + END.length;
    return Math.min(at, length); // a block of text has the end of its last line, which is none when it is alone
  };
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) {
      continue;
    }
    if (event.type === EVENT_ID.SCALAR && event.valueStart >= 0) {
      event.valueStart = moved(event.valueStart);
      event.valueEnd = moved(event.valueEnd);
    }
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) {
      event.start = moved(event.start);
    }
    if (event.anchorStart >= 0) {
      event.anchorStart = moved(event.anchorStart);
      event.anchorEnd = moved(event.anchorEnd);
    }
    if (event.type !== EVENT_ID.ALIAS && event.tagStart >= 0) {
      event.tagStart = moved(event.tagStart);
      event.tagEnd = moved(event.tagEnd);
    }
  }
  return isInside;
}
