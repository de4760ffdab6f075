/** What matters for where brackets and quotes begin and end: texts of blocks, quoted texts, comments, brackets, ends of lines. */
const TOKENS = new RegExp([
  String.raw`^(?<indent> *)(?:[^\n"'#[{]*\s)?[|>][-+\d]*[ \t]*(?:#.*)?\n(?:(?:\k<indent> +.*| *)\n)*`,
  String.raw`(?<=^|[\s[{,:])(?:"(?:[^"\\]|\\[^])*(?:"|(?![^]))|'(?:[^']|'')*(?:'|(?![^])))`,
  String.raw`(?<=^|\s)#.*`,
  String.raw`[[\]{}\n]|,(?=#)`,
].join('|'), 'gm');

/** Of a block of text, the sign with a comment right behind it. */
const SIGN_AND_COMMENT = /^[^\n#]*[|>][-+\d]*(?=#)/;
const BEGIN = /^$|[\s,:-]/;

/**
 * A document with more indentation for the lines inside of brackets and quotes, which YAML 1.2 wants there and the API
 * server's reader does not; without the backslash of `\'`, and with a space before a comment, which it does without. The
 * lines stay the same otherwise, and so does what they mean.
 */
export function indentFlow(text: string): string {
  let depth = 0;
  let indentation = '';
  const begin = (offset: number) => {
    indentation = depth > 0 ? indentation : ' '.repeat(offset - text.lastIndexOf('\n', offset - 1));
  };
  const spaceBehind = (offset: number) => text.charAt(offset) === '#' ? ' ' : '';
  return text.replace(TOKENS, (token, ...matched) => {
    const offset: number = matched.at(-3);
    switch (token.charAt(0)) {
      case '"':
      case '\'':
        begin(offset);
        return (token.startsWith('"') ? token.replace(/\\([^])/g, (escape, what) => what === '\'' ? what : escape) : token)
          .replaceAll('\n', `\n${indentation}`) + spaceBehind(offset + token.length);
      case '[':
      case '{':
        if (depth > 0 || BEGIN.test(text.charAt(offset - 1))) {
          begin(offset);
          depth++;
          return token + spaceBehind(offset + 1);
        }
        return token;
      case ']':
      case '}':
        depth = Math.max(depth - 1, 0);
        return token + spaceBehind(offset + 1);
      case ',':
        return depth > 0 ? ', ' : token;
      default:
        return token === '\n' && depth > 0 ? `\n${indentation}` : token.replace(SIGN_AND_COMMENT, '$& ');
    }
  });
}
