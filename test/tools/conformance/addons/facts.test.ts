import { Manifest, oursOf } from '../../../../tools/conformance/addons/addon-manifests';
import { factsOf } from '../../../../tools/conformance/addons/facts';

function deployment(labels: object, container: object, annotations?: object): Manifest {
  return { kind: 'Deployment', metadata: { name: 'x' }, spec: { template: { metadata: { labels, annotations }, spec: { containers: [container] } } } };
}

function service(spec: object): Manifest {
  return { kind: 'Service', metadata: { name: 'x' }, spec };
}

test('a port of a Service is followed to the pod, by number and by name', () => {
  const manifests = [
    deployment({ app: 'x' }, { image: 'x:1', ports: [{ name: 'web', containerPort: 8080 }] }),
    service({ selector: { app: 'x' }, ports: [{ name: 'http', port: 80, targetPort: 'web' }, { name: 'grpc', port: 9000 }] }),
  ];
  expect([...factsOf(manifests, manifests)]).toEqual([
    'Service x has port 80/TCP named http, which is 8080 of the pod',
    'Service x has port 9000/TCP named grpc, which is 9000 of the pod',
    'the pod is one of those that Service x selects',
    'the pod runs x:1',
    'the pod listens on 8080/TCP',
  ]);
});

test('a pod that the sample\'s Service would not select is told apart', () => {
  const sample = [deployment({ app: 'x' }, { image: 'x' }), service({ selector: { app: 'x' }, ports: [] })];
  const ours = [deployment({ app: 'y' }, { image: 'x' })];
  expect([...factsOf(ours, sample)]).toEqual(['the pod runs x']);
});

test('permissions are told one by one, and whether Prometheus scrapes', () => {
  const manifests = [
    deployment({}, { image: 'x' }, { 'prometheus.io/scrape': 'true', 'prometheus.io/port': '15020' }),
    { kind: 'ClusterRole', rules: [{ apiGroups: ['', 'apps'], resources: ['a'], verbs: ['get', 'list'] }, { nonResourceURLs: ['/metrics'], verbs: ['get'] }] },
  ];
  expect([...factsOf(manifests, [])].slice(1)).toEqual([
    'Prometheus scrapes the pod at 15020/metrics',
    'the program may get /a', 'the program may get apps/a', 'the program may list /a', 'the program may list apps/a',
    'the program may get /metrics',
  ]);
});

test('there is much to compare in ours', () => {
  const sizes = (['prometheus', 'grafana', 'jaeger', 'kiali', 'loki', 'zipkin'] as const).map(addon => factsOf(oursOf(addon), []).size);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
});
