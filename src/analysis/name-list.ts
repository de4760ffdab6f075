import { FEW } from './model/lists';

/** Names for a message: the first few of them. */
export function nameList(names: readonly string[]): string {
  return `${names.slice(0, FEW).join(', ')}${names.length > FEW ? ' and more' : ''}`;
}
