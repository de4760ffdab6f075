import { Issue } from './issue';

/** No issue: shared, because that is what nearly every check finds. */
export const NONE = Object.freeze([]) as unknown as Issue[];

/** What several checks found, in order; nothing is copied as long as at most one of them found something. */
export function joined(...lists: Issue[][]): Issue[] {
  let all = NONE;
  for (const list of lists) {
    if (list.length > 0) {
      all = all.length > 0 ? all.concat(list) : list;
    }
  }
  return all;
}
