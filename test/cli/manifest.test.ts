import { parseAllDocuments } from 'yaml';
import { manifest } from '../../src/cli/manifest';

function kindsOf(text: string): string[] {
  return parseAllDocuments(text).map(document => (document.toJS() as { kind: string }).kind);
}

test('prints the objects of a profile, one document each', () => {
  const kinds = kindsOf(manifest({ profile: 'minimal', set: ['components.base.enabled=false'] }));
  expect(kinds).toHaveLength(17);
  expect(kinds).toContain('Deployment');
});

test('options and settings go together', () => {
  const text = manifest({ profile: 'empty', hub: 'example.org', tag: 'v1', revision: 'canary', set: ['components.pilot.enabled=true'] });
  expect(text).toContain('image: example.org/pilot:v1\n');
  expect(text).toContain('name: istiod-canary\n');
});

test('says what is wrong with a setting', () => {
  expect(() => manifest({ set: ['profile=big'] })).toThrow('profile big: use one of default, minimal,');
});
