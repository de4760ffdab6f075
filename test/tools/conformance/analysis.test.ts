import { ANALYZERS } from '../../../src/analysis/analyzers';
import { compare } from '../../../tools/conformance/analysis/compare';
import { FAULTS } from '../../../tools/conformance/analysis/generate/faults';
import { generatedMeshes } from '../../../tools/conformance/analysis/generate/meshes';
import { remarksOn } from '../../../tools/conformance/analysis/generated';
import { clusterOf, withPodsOnly } from '../../../tools/conformance/analysis/variants';

const MESHES = [...generatedMeshes(1, 60)];

test('the same seed makes the same meshes, good ones and ones with mistakes', () => {
  expect([...generatedMeshes(1, 60)]).toEqual(MESHES);
  expect(MESHES.filter(({ planted }) => planted.length === 0).length).toBeGreaterThan(10);
  expect(MESHES.filter(({ planted }) => planted.length > 0).length).toBeGreaterThan(10);
});

test('good meshes have no findings, a planted mistake is found, and it does not matter what makes the pods', () => {
  expect(MESHES.flatMap(mesh => [...remarksOn(mesh)].map(remark => `${mesh.name}: ${remark}`))).toEqual([]);
});

test('mistakes are planted for rules that exist', () => {
  const codes = new Set(ANALYZERS.map(({ entry }) => entry.code));
  expect(FAULTS.map(({ code }) => code).filter(code => !codes.has(code))).toEqual([]);
});

test('a workload is a Pod of the same name to Istio', () => {
  const template = { metadata: { labels: { app: 'a' } }, spec: { containers: [] } };
  const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a', namespace: 'shop' }, spec: { template } };
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { labels: { app: 'a' }, name: 'a', namespace: 'shop' }, spec: { containers: [] } };
  expect(clusterOf([deployment])).toEqual([deployment, pod]);
  expect(withPodsOnly([deployment])).toEqual([pod]);
});

describe('findings are compared', () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'shop' }, spec: { ports: [{ port: 80 }] } };
  const mesh = { name: 'mesh', objects: [service] };
  const theirs = { code: 'IST0118', level: 'Info', kind: 'Service', namespace: 'shop', name: 'a', analyzers: [], message: '' };

  test('by code and object', () => {
    expect(compare(mesh, [theirs])).toMatchObject({ same: 1, unexplained: [] });
  });

  test('as multisets: one more or less is a difference', () => {
    expect(compare(mesh, []).unexplained).toMatchObject([{ code: 'IST0118', subject: 'Service shop/a' }]);
    expect(compare(mesh, [theirs, theirs]).unexplained).toHaveLength(1);
  });

  test('where a rule of ours stands for a code, and are counted where none does', () => {
    expect(compare(mesh, [theirs, { ...theirs, code: 'IST9999' }])).toMatchObject({ unexplained: [], missing: ['IST9999'] });
  });
});
