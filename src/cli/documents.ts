/** One document of a YAML stream. */
export interface YamlDocument {
  readonly text: string;
  /** The line of the stream that the text begins at, from 1. */
  readonly line: number;
  /** Which document of its stream it is, from 0; blank ones do not count. */
  readonly index: number;
  /** What stands behind the `---` that begins the document: kubectl takes nothing but a comment there. */
  readonly afterSeparator: string;
}

/**
 * The documents of a YAML stream, cut at the lines that begin with `---`, as kubectl cuts them: a mistake in one document
 * does not spoil the others.
 */
export function splitDocuments(stream: string): YamlDocument[] {
  const lines = stream.replace(/\r\n?/g, '\n');
  const documents: YamlDocument[] = [];
  let begin = 0;
  let line = 1;
  let afterSeparator = '';
  const close = (end: number) => {
    const text = lines.slice(begin, end).replace(/^\uFEFF/, '');
    if (text.trim() !== '' || afterSeparator !== '') {
      documents.push({ text, line, index: documents.length, afterSeparator });
    }
  };
  for (const { 0: separator, index } of lines.matchAll(/(?<![^\n])---[^\n]*/g)) {
    close(Math.max(index - 1, 0));
    line += countLines(lines, begin, index) + 1;
    begin = index + separator.length + 1;
    afterSeparator = separator.slice(3).replace(/^\s*(?:#.*)?$/, '').trim();
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
