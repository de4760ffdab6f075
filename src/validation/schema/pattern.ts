/**
 * Patterns that leave JavaScript's engine ways without number to split a text, in words that leave it one: where the text
 * does not match, it would try them all. The API server's engine reads a text once, whatever the pattern.
 */
const WITHOUT_CHOICE: { readonly [pattern: string]: string } = {
  '^[!-~]+([\\t ]?[!-~]+)*$': '^[!-~]+([\\t ][!-~]+)*$',
};

/** The regular expression of a pattern of a schema. */
export function regexOf(pattern: string): RegExp {
  return new RegExp(WITHOUT_CHOICE[pattern] ?? pattern, 'u');
}
