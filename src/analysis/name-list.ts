const SHOWN = 8;

/** Names for a message: the first few of them, since more say less. */
export function nameList(names: readonly string[]): string {
  return `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ' and more' : ''}`;
}
