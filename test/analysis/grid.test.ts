import * as fs from 'fs';
import { CASES } from './cases';
import { INPUTS, findingsOf, lineOf, objectsOf } from './grid';
import { ANALYZERS } from '../../src/analysis/analyzers';
import { MESH_CATALOGUE } from '../../src/analysis/catalogue';
import { validateObject } from '../../src/validation/validate-object';

test.each(CASES.map(entry => [`${entry.rule.entry.title}: ${entry.name}`, entry] as const))('%s', (_, entry) => {
  expect(findingsOf(entry).map(finding => lineOf(finding, entry.rule)).sort()).toEqual([...entry.expected].sort());
});

test('every finding has a message, a repair and a place', () => {
  for (const entry of CASES) {
    for (const { message, fix, path } of findingsOf(entry)) {
      expect([message, fix, path]).not.toContain('');
      expect(`${message}${fix}`).not.toMatch(/undefined|\[object|NaN/);
    }
  }
});

describe('the grid', () => {
  test('has a finding case for each rule, and the same input without its faults', () => {
    const finding = new Set(CASES.filter(({ expected }) => expected.length > 0).map(({ rule, input }) => `${rule.entry.code} ${input}`));
    const clean = CASES.filter(({ expected }) => expected.length === 0).map(({ rule, input }) => `${rule.entry.code} ${input}`);
    const proved = new Set(clean.filter(line => finding.has(line)).map(line => line.split(' ')[0]));
    expect(ANALYZERS.map(({ entry }) => entry.code).filter(code => !proved.has(code))).toEqual([]);
  });

  test('tests registered rules only, each under a name of its own', () => {
    const registered = new Set(ANALYZERS);
    expect(CASES.filter(({ rule }) => !registered.has(rule))).toEqual([]);
    const names = CASES.map(({ rule, name }) => `${rule.entry.code} ${name}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('reads every input', () => {
    expect(fs.readdirSync(INPUTS).sort()).toEqual([...new Set(CASES.map(({ input }) => `${input}.yaml`))].sort());
  });

  test('has inputs that the cluster accepts', () => {
    const refused = CASES.flatMap(entry => objectsOf(entry).flatMap(object =>
      validateObject(object).filter(({ severity }) => severity === 'error').map(issue => `${entry.input}: ${issue.code} ${issue.path} ${issue.message}`)));
    expect([...new Set(refused)]).toEqual([]);
  });
});

describe('the catalogue', () => {
  const entries = Object.values(MESH_CATALOGUE).flatMap(theme => Object.values(theme));

  test('has one rule for each code, and one code for each rule', () => {
    expect(ANALYZERS.map(({ entry }) => entry.code).sort()).toEqual(entries.map(({ code }) => code).sort());
  });

  test('gives each theme a range of codes', () => {
    for (const theme of Object.values(MESH_CATALOGUE)) {
      const codes = Object.values(theme).map(({ code }) => code);
      expect(codes).toEqual([...codes].sort());
      expect(new Set(codes.map(code => code.slice(0, 6))).size).toBeLessThanOrEqual(1);
    }
  });

  test('names equivalents in their form', () => {
    expect(entries.flatMap(({ equivalents }) => equivalents).filter(code => !/^(IST|KIA)\d{4}$/.test(code))).toEqual([]);
  });
});
