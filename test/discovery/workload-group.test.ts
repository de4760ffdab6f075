import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { ReadinessProbe } from '../../src/discovery/readiness-probe';
import { WorkloadAccount } from '../../src/discovery/workload-account';
import { WorkloadGroup, WorkloadGroupProps } from '../../src/discovery/workload-group';

function chartIn(app: App = Testing.app()): Chart {
  return new Chart(app, 'shop', { namespace: 'shop' });
}

function group(props: Partial<WorkloadGroupProps> = {}, chart = chartIn()): WorkloadGroup {
  return new WorkloadGroup(chart, 'Machines', { template: {}, ...props });
}

test('the default child is the object in the manifest', () => {
  const subject = group();
  expect(subject.node.defaultChild).toBe(ApiObject.of(subject));
});

test('renders what its members have in common', () => {
  const chart = chartIn();
  const template = { ports: { http: 8080 }, network: 'datacenter', locality: 'eu/west', weight: 0 };
  group({
    template: { ...template, serviceAccount: WorkloadAccount.of('legacy') },
    entryMetadata: { labels: { app: 'legacy' }, annotations: { note: '' } },
    probe: ReadinessProbe.tcpSocket(8080),
  }, chart);
  expect(Testing.synth(chart)).toStrictEqual([{
    apiVersion: 'networking.istio.io/v1',
    kind: 'WorkloadGroup',
    metadata: { name: 'shop-machines', namespace: 'shop' },
    spec: {
      metadata: { labels: { app: 'legacy' }, annotations: { note: '' } },
      template: { ...template, serviceAccount: 'legacy' },
      probe: { tcpSocket: { port: 8080 } },
    },
  }]);
});

test('renders the template even where it says nothing, for Istio wants one', () => {
  const chart = chartIn();
  group({}, chart);
  expect(Testing.synth(chart)[0].spec).toEqual({ template: {} });
});

test('keeps a JSON patch of an unknown field', () => {
  const subject = group();
  ApiObject.of(subject).addJsonPatch(JsonPatch.add('/spec/template/novelty', 1));
  expect(ApiObject.of(subject).toJson().spec).toEqual({ template: { novelty: 1 } });
});

test('keeps what it was made of', () => {
  const labels: { [key: string]: string } = { app: 'legacy' };
  const subject = group({ entryMetadata: { labels } });
  labels.app = 'other';
  expect(subject._spec().metadata).toEqual({ labels: { app: 'legacy' } });
});

test('fails when a value is bad', () => {
  expect(() => group({ template: { ports: { http: 70000 }, weight: 0.5 }, entryMetadata: { labels: { '': 'x' } } })).toThrow(new Error([
    'WorkloadGroup: template.weight: got 0.5; use a whole number from 0 to 4294967295',
    'WorkloadGroup: template.ports["http"]: got 70000; use a whole number from 1 to 65535',
    'WorkloadGroup: entryMetadata.labels[""]: got ""; use a label key such as "app" or "example.com/team"',
  ].join('\n')));
});
