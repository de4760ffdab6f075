import { Chart, Testing } from 'cdk8s';
import { WorkloadSelector } from '../../src/discovery/workload-selector';
import { IngressGateway } from '../../src/gateway/ingress-gateway';
import { PeerAuthentication } from '../../src/security/peer-authentication';

function synth(selector: WorkloadSelector, namespace?: string): any {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  PeerAuthentication.strict(chart, 'Peers', { selector, metadata: namespace === undefined ? undefined : { namespace } });
  const [{ metadata, spec }] = Testing.synth(chart);
  return { namespace: metadata.namespace, selector: spec.selector };
}

test.each([
  ['the mesh', WorkloadSelector.mesh(), { namespace: 'istio-system', selector: undefined }],
  ['a mesh with another root namespace', WorkloadSelector.mesh({ rootNamespace: 'mesh' }), { namespace: 'mesh', selector: undefined }],
  ['a namespace', WorkloadSelector.namespace('billing'), { namespace: 'billing', selector: undefined }],
  ['labels', WorkloadSelector.labels({ app: 'db' }), { namespace: 'shop', selector: { matchLabels: { app: 'db' } } }],
  [
    'the pods of a gateway',
    WorkloadSelector.workload(IngressGateway.fromSelector({ istio: 'ingress' }, { namespace: 'edge' })),
    { namespace: 'edge', selector: { matchLabels: { istio: 'ingress' } } },
  ],
  [
    'pods of which no namespace is known',
    WorkloadSelector.workload(IngressGateway.fromSelector({ istio: 'ingress' })),
    { namespace: 'shop', selector: { matchLabels: { istio: 'ingress' } } },
  ],
])('selects %s', (_, selector, expected) => {
  expect(synth(selector)).toEqual(expected);
});

test('takes the namespace of the metadata where it selects by labels', () => {
  expect(synth(WorkloadSelector.labels({ app: 'db' }), 'istio-system').namespace).toBe('istio-system');
});

test('fails when the metadata names another namespace than that of the workloads', () => {
  expect(() => synth(WorkloadSelector.namespace('billing'), 'shop')).toThrow(
    'spec.selector: the workloads are those of namespace billing, but the policy is in shop; leave its namespace out');
});

test('fails when a value is bad', () => {
  expect(() => WorkloadSelector.labels({ '': 'a', 'app': 'b*' })).toThrow(new Error([
    'WorkloadSelector.labels: labels[""]: got ""; use a label key without "*"',
    'WorkloadSelector.labels: labels["app"]: got "b*"; use a label value of at most 63 characters without "*"',
  ].join('\n')));
  expect(() => WorkloadSelector.mesh({ rootNamespace: 'A' }))
    .toThrow('WorkloadSelector.mesh: rootNamespace: got "A"; use at most 63 lower case letters, digits and inner dashes');
  expect(() => WorkloadSelector.namespace('*'))
    .toThrow('WorkloadSelector.namespace: name: got "*"; use at most 63 lower case letters, digits and inner dashes');
});
