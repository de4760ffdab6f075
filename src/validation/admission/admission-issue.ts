import { Issue } from '../issue';

/** An error that istiod's webhook would answer with. */
export function refusal(code: string, path: string, message: string, fix: string): Issue {
  return { code, severity: 'error', layer: 'admission', path, message, fix };
}
