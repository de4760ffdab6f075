import { readFileSync, readdirSync } from 'fs';
import { join } from 'path';
import { MANIFEST_CASES } from '../../tools/conformance/manifests/cases';

const CONTROL_PLANE = join(__dirname, '..', '..', 'src', 'control-plane');

/** The names of all properties that a control plane has, options of options included. */
function documented(): string[] {
  const options = readdirSync(join(CONTROL_PLANE, 'options')).map(file => join(CONTROL_PLANE, 'options', file));
  return [join(CONTROL_PLANE, 'control-plane-props.ts'), ...options].flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name));
}

function namesIn(value: unknown): string[] {
  return typeof value !== 'object' || value === null ? []
    : Object.entries(value).flatMap(([name, member]) => [...Array.isArray(value) ? [] : [name], ...namesIn(member)]);
}

test('every property of a control plane is compared with istioctl', () => {
  const compared = new Set(MANIFEST_CASES.flatMap(({ props }) => namesIn(props)));
  const names = documented();
  expect(names.length).toBeGreaterThan(150);
  expect(names.filter(name => !compared.has(name))).toEqual([]);
});

test('no two comparisons have one name', () => {
  const names = MANIFEST_CASES.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});
