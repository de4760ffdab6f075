import { ENTRIES, pageOf } from '../../src/analysis/codes';
import { SYNTHESIS } from '../../src/base/catalogue';
import { CODES, codesPage } from '../../tools/codes-page';

const { repository } = jest.requireActual('../../package.json') as { repository: { url: string } };

test('all that can be found in manifests has an entry', () => {
  const known = new Set([...ENTRIES.keys(), ...Object.values(SYNTHESIS).map(({ code }) => code)]);
  expect(known).toEqual(new Set(Object.values(CODES).flatMap(area => Object.values(area)).map(({ code }) => code)));
});

test('a code has a place in the documentation of the repository', () => {
  const [page, anchor] = pageOf('MESH2101').split('#');
  expect(page).toBe(`${repository.url.replace('.git', '')}/blob/main/docs/codes.md`);
  expect(codesPage(CODES)).toContain(`<a id="${anchor}"></a>\n\n### MESH2101: `);
});
