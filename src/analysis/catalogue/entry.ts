import { CatalogueEntry } from '../../validation/catalogue/entry';
import { Severity } from '../../validation/issue';

/** What the documentation says of one code of the whole mesh. */
export interface MeshEntry extends CatalogueEntry {
  /** Codes of Istio (`IST…`) and Kiali (`KIA…`) for the same. */
  readonly equivalents: readonly string[];
}

/** What an entry is made of. */
interface Words {
  readonly title: string;
  readonly why: string;
  readonly repair: string;
  /** Page of Istio's, Kubernetes' or Gateway API's documentation; one without `https:` is of Istio's. */
  readonly page: string;
  /** @default - nobody else has the rule */
  readonly equivalents?: readonly string[];
}

const ISTIO = 'https://istio.io/latest/docs/';

/** What breaks requests. */
export function broken(code: string, words: Words): MeshEntry {
  return entryOf(code, 'error', words);
}

/** What is probably not meant. */
export function suspicious(code: string, words: Words): MeshEntry {
  return entryOf(code, 'warning', words);
}

/** What is good to know. */
export function noted(code: string, words: Words): MeshEntry {
  return entryOf(code, 'info', words);
}

function entryOf(code: string, severity: Severity, { title, why, repair, page, equivalents = [] }: Words): MeshEntry {
  return { code, severity, layer: 'mesh', title, why, repair, reference: page.startsWith('https:') ? page : ISTIO + page, equivalents };
}
