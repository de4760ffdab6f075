import { MESH_CATALOGUE } from '../src/analysis/catalogue';
import { ACKNOWLEDGEMENT } from '../src/analysis/catalogue/acknowledgement';
import { equivalentsOf } from '../src/analysis/equivalents';
import { SYNTHESIS } from '../src/base/catalogue';
import { OBJECT_CATALOGUE } from '../src/validation/catalogue';
import { CatalogueEntry } from '../src/validation/catalogue/entry';

/** Every code of the project, by area. */
export const CODES: { readonly [area: string]: { readonly [name: string]: CatalogueEntry } } = {
  Constructs: SYNTHESIS,
  Acknowledgements: ACKNOWLEDGEMENT,
  ...OBJECT_CATALOGUE,
  ...MESH_CATALOGUE,
};

const WHO: { readonly [layer: string]: string } = {
  schema: 'the API server, by the schema of the kind',
  admission: 'istiod\'s webhook',
  mesh: 'nobody, until requests fail',
};

/** The page of the documentation that explains all codes. */
export function codesPage(areas: typeof CODES): string {
  return `# Codes

Every finding has a code, which is never used again for something else. An **error** is refused by the cluster, or breaks requests; a
**warning** is accepted and probably not meant; an **info** is good to know. What Istio's and Kiali's own analysis calls the same stands
beside it.

${Object.entries(areas).map(([area, entries]) => `## ${area}\n\n${Object.values(entries).map(section).join('\n')}`).join('\n')}`;
}

/** What Istio's and Kiali's own analysis calls the same. */
export function equivalentsFor(entry: CatalogueEntry): readonly string[] {
  return 'equivalents' in entry ? entry.equivalents as readonly string[] : equivalentsOf(entry);
}

function section(entry: CatalogueEntry): string {
  const { code, severity, layer, title, why, repair, reference } = entry;
  const equivalents = equivalentsFor(entry);
  const same = equivalents.length === 0 ? '' : `; same as ${equivalents.join(', ')}`;
  // The anchor that findings link to: a title may be worded anew.
  return `<a id="${code.toLowerCase()}"></a>

### ${code}: ${title}

*${severity}; objects: ${WHO[layer]}${same}*

${why} ${repair} [Reference](${reference})
`;
}
