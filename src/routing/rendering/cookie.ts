import { StringMatch } from '../string-match';

/** What the header `cookie` looks like where a cookie has a value, whatever other cookies there are. */
export function cookieMatch(name: string, value: string): StringMatch {
  return StringMatch.regex(`^(.*; *)?${quoted(name)}=${quoted(value)}( *;.*)?$`);
}

/** The text as a regular expression that matches it alone. */
function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
