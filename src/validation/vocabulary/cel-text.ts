/** A text literal: raw ones first, in which a backslash is a backslash; then those with three quotes. */
const LITERAL = new RegExp([
  /(?<raw>(?<![A-Za-z0-9_])(?:[bB]?[rR]|[rR][bB])(?:"""[^]*?"""|'''[^]*?'''|"[^"]*"|'[^']*'))/,
  /(?<bytes>(?<![A-Za-z0-9_])[bB])?(?<text>"""(?:\\[^]|[^\\])*?"""|'''(?:\\[^]|[^\\])*?'''|"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')/,
].map(({ source }) => source).join('|'), 'g');
const SIMPLE_ESCAPE = String.raw`[abfnrtv\\'"\`?]|[xX][0-9a-fA-F]{2}|[0-3][0-7]{2}`;
const CODE_POINT = String.raw`u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U(?:0000(?![dD][89a-fA-F])|000[1-9a-fA-F]|0010)[0-9a-fA-F]{4}`;
const SOUND_TEXT = new RegExp(String.raw`^(?:[^\\]|\\(?:${SIMPLE_ESCAPE}|${CODE_POINT}))*$`);
const SOUND_BYTES = new RegExp(String.raw`^(?:[^\\]|\\(?:${SIMPLE_ESCAPE}))*$`);

/** Whether all text literals of an expression escape what can be escaped, as the language's specification has it. */
export function hasSoundTexts(expression: string): boolean {
  return [...expression.matchAll(LITERAL)].every(({ groups }) => {
    const { text, bytes } = groups!;
    return text === undefined || (bytes === undefined ? SOUND_TEXT : SOUND_BYTES).test(text);
  });
}

/** How many brackets of an expression are within one another. */
export function bracketDepth(expression: string): number {
  const brackets = expression.replace(LITERAL, '').replace(/\/\/.*$/gm, '').match(/[()[\]{}]/g) ?? [];
  let depth = 0;
  return brackets.reduce((deepest, bracket) => {
    depth += '([{'.includes(bracket) ? 1 : -1;
    return Math.max(deepest, depth);
  }, 0);
}
