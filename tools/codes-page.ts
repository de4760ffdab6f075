import { MESH } from '../src/analysis/catalogue';
import { SYNTHESIS } from '../src/base/catalogue';
import { OBJECT_CATALOGUE } from '../src/validation/catalogue';
import { CatalogueEntry } from '../src/validation/catalogue/entry';

/** Every code of the project, by area. */
export const CODES: { readonly [area: string]: { readonly [name: string]: CatalogueEntry } } = {
  'Constructs': SYNTHESIS,
  ...OBJECT_CATALOGUE,
  'The whole mesh': MESH,
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
**warning** is accepted and probably not meant.

${Object.entries(areas).map(([area, entries]) => `## ${area}\n\n${Object.values(entries).map(section).join('\n')}`).join('\n')}`;
}

function section({ code, severity, layer, title, why, repair, reference }: CatalogueEntry): string {
  return `### ${code}: ${title}

*${severity}; objects: ${WHO[layer]}*

${why} ${repair} [Reference](${reference})
`;
}
