import { Document, LineCounter, Node, parseAllDocuments } from 'yaml';
import { YamlDocument } from './documents';

/** Why a document cannot be read, and at which line of its stream. */
export class Undecodable extends Error {
  constructor(message: string, public readonly fix: string, public readonly line: number) {
    super(message);
  }
}

/** A document that nests more levels than can be followed. */
export class TooDeep extends Undecodable {
  constructor(line: number) {
    super('it is nested too deeply', 'nest less', line);
  }
}

/** A document as a tree of nodes, where every scalar is the text that stands there. */
export interface YamlTree {
  readonly document: Document;
  /** Nothing in a blank document. */
  readonly root: Node | null;
  /** The line of the stream that a node begins at. */
  readonly lineOf: (node: Node | null | undefined) => number;
}

/** The characters that the API server's YAML reader refuses. */
const CONTROL = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Parses one document.
 *
 * @throws Undecodable if it is no YAML
 */
export function parseTree({ text, line, afterSeparator }: YamlDocument): YamlTree {
  if (afterSeparator !== '') {
    throw new Undecodable(`${JSON.stringify(afterSeparator)} stands behind "---"`, 'begin the document on the next line', line - 1);
  }
  const control = CONTROL.exec(text);
  const lines = new LineCounter();
  const [document, second] = parseAllDocuments(text, {
    schema: 'failsafe', version: '1.1', uniqueKeys: false, logLevel: 'silent', lineCounter: lines,
  }) as Document.Parsed[];
  const at = (offset: number) => line + Math.max(lines.linePos(offset).line, 1) - 1;
  if (control !== null) {
    throw new Undecodable('a control character stands in it', 'take it out', at(control.index));
  }
  const error = document?.errors[0];
  if (error?.code === 'RESOURCE_EXHAUSTION') {
    throw new TooDeep(line);
  }
  if (error !== undefined) {
    throw new Undecodable(error.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, ''), 'correct the YAML', at(error.pos[0]));
  }
  if (second !== undefined) {
    throw new Undecodable('a second document stands behind "..."', 'begin it with "---"', at(second.range[0]));
  }
  return { document, root: document?.contents ?? null, lineOf: node => at(node?.range?.[0] ?? 0) };
}
