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
  const documents: YamlDocument[] = [];
  let lines: string[] = [];
  let line = 1;
  let afterSeparator = '';
  const close = () => {
    const text = lines.join('\n').replace(/^\uFEFF/, '');
    if (text.trim() !== '' || afterSeparator !== '') {
      documents.push({ text, line, index: documents.length, afterSeparator });
    }
  };
  stream.split(/\r\n|\n|\r/).forEach((content, index) => {
    if (content.startsWith('---')) {
      close();
      lines = [];
      line = index + 2;
      afterSeparator = content.slice(3).replace(/^\s*(?:#.*)?$/, '').trim();
    } else {
      lines.push(content);
    }
  });
  close();
  return documents;
}
