import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { WorkloadAccount } from '../../src/discovery/workload-account';
import { WorkloadEntry, WorkloadEntryProps } from '../../src/discovery/workload-entry';

function chartIn(app: App = Testing.app()): Chart {
  return new Chart(app, 'shop', { namespace: 'shop' });
}

function entry(props: Partial<WorkloadEntryProps> = {}, chart = chartIn()): WorkloadEntry {
  return new WorkloadEntry(chart, 'Machine', { address: '10.0.0.1', ...props });
}

test('the default child is the object in the manifest', () => {
  const subject = entry();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders a machine, of which a weight of 0 is a weight', () => {
  const chart = chartIn();
  const traits = {
    address: '10.0.0.1',
    ports: { http: 8080 },
    labels: { app: 'legacy', version: 'v1' },
    network: 'datacenter',
    locality: 'eu/west/rack-1',
    weight: 0,
  };
  entry({ ...traits, serviceAccount: WorkloadAccount.of('legacy') }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'WorkloadEntry',
    metadata: { name: 'shop-machine', namespace: 'shop' },
    spec: { ...traits, serviceAccount: 'legacy' },
  }]);
});

test('renders a machine behind the gateway of its network', () => {
  expect(entry({ address: undefined, network: 'datacenter' })._spec()).toEqual({ network: 'datacenter' });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = entry();
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/novelty', 1));
  expect(ApiObject.of(subject).toJson().spec).toEqual({ address: '10.0.0.1', novelty: 1 });
});

test('keeps what it was made of', () => {
  const labels: { [key: string]: string } = { app: 'legacy' };
  const subject = entry({ labels });
  labels.app = 'other';
  expect(subject._spec().labels).toEqual({ app: 'legacy' });
});

test('fails when a value is bad', () => {
  expect(() => entry({ address: 'a b', ports: { http: 0 }, weight: -1, labels: { app: '-' } })).toThrow(new Error([
    'WorkloadEntry: address: got "a b"; use an IP address or a DNS name without wildcard',
    'WorkloadEntry: weight: got -1; use a whole number from 0 to 4294967295',
    'WorkloadEntry: ports["http"]: got 0; use a whole number from 1 to 65535',
    'WorkloadEntry: labels["app"]: got "-"; use letters, digits, and inner dashes, dots and underscores',
  ].join('\n')));
});

test('fails when there is neither address nor network', () => {
  expect(() => entry({ address: '' }))
    .toThrow(new Error('WorkloadEntry: address: got neither address nor network; use an address such as "10.0.0.1"'));
});
