import { splitJson } from './json-stream';

/** One document of a YAML stream. */
export interface YamlDocument {
  readonly text: string;
  /** The line of the stream that the text begins at, from 1. */
  readonly line: number;
  /** Which document of its stream it is, from 0; blank ones do not count. */
  readonly index: number;
  /** A line that begins with `---` and goes on: kubectl takes nothing but a comment there, and reads neither side of it. */
  readonly brokenSeparator?: { readonly text: string; readonly line: number };
}

/** The documents of a stream: of YAML, or of JSON with one object behind the other. */
export function splitDocuments(stream: string): YamlDocument[] {
  const lines = stream.replace(/\r\n?/g, '\n');
  const objects = splitJson(lines) ?? [];
  return objects.length > 1
    ? objects.map(({ text, offset }, index) => ({ text, index, line: countLines(lines, 0, offset) + 1 }))
    : splitYaml(lines);
}

/**
 * The documents of a YAML stream, cut at the lines that begin with `---`, as kubectl cuts them: a mistake in one document
 * does not spoil the others.
 */
function splitYaml(lines: string): YamlDocument[] {
  const documents: YamlDocument[] = [];
  let begin = 0;
  let line = 1;
  let brokenSeparator: YamlDocument['brokenSeparator'];
  const close = (end: number) => {
    const text = lines.slice(begin, end).replace(/^\uFEFF/, '');
    if (text.trim() !== '') {
      documents.push({ text, line, index: documents.length, brokenSeparator });
    }
  };
  for (const { 0: separator, index } of lines.matchAll(/(?<![^\n])---[^\n]*/g)) {
    const behind = separator.slice(3).trim();
    const lineOfIt = line + countLines(lines, begin, index);
    if (behind === '' || behind.startsWith('#')) {
      close(Math.max(index - 1, 0));
      line = lineOfIt + 1;
      begin = index + separator.length + 1;
      brokenSeparator = undefined;
    } else {
      brokenSeparator ??= { text: behind, line: lineOfIt };
    }
  }
  close(lines.length);
  return documents;
}

/** The lines that end between two offsets of a text. */
function countLines(text: string, begin: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', begin); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}
