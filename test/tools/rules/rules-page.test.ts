import * as fs from 'fs';
import * as path from 'path';
import { ISTIO, KIALI } from '../../../tools/rules/foreign-codes';
import { MISCONFIGURATIONS } from '../../../tools/rules/misconfigurations';
import { rulesPage, uncovered } from '../../../tools/rules/rules-page';

test('the documentation shows the rules as the catalogue has them', () => {
  expect(fs.readFileSync(path.join(__dirname, '..', '..', '..', 'docs', 'rules.md'), 'utf8')).toBe(rulesPage());
});

test('a code that cannot be decided has no rule', () => {
  for (const codes of [ISTIO, KIALI]) {
    const { notDecided } = codes;
    expect(uncovered({ ...codes, notDecided: {} }).filter(code => notDecided[code] !== undefined).sort()).toEqual(Object.keys(notDecided).sort());
  }
});

test('each mistake is told once', () => {
  expect(new Set(MISCONFIGURATIONS.map(({ what }) => what)).size).toBe(MISCONFIGURATIONS.length);
});

test('every code of Istio and Kiali, and each mistake, has a rule or a reason', () => {
  expect([...uncovered(ISTIO), ...uncovered(KIALI)]).toEqual([]);
  expect(MISCONFIGURATIONS.filter(({ codes = [], note }) => codes.length === 0 && note === undefined)).toEqual([]);
  expect(MISCONFIGURATIONS).toHaveLength(80);
});
