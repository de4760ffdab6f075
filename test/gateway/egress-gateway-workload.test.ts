import { App, Chart, JsonPatch, Testing } from 'cdk8s';
import { EgressGatewayWorkload } from '../../src/gateway/egress-gateway-workload';
import { GatewayWorkloadProps } from '../../src/gateway/gateway-workload-props';

function chartIn(app: App = Testing.app()): Chart {
  return new Chart(app, 'edge', { namespace: 'istio-egress' });
}

function egress(props: GatewayWorkloadProps = {}): EgressGatewayWorkload {
  return new EgressGatewayWorkload(chartIn(), 'Egress', props);
}

test('the default child is the Deployment', () => {
  const workload = egress();
  expect(workload.node.defaultChild).toBe(workload.deployment);
});

test('is made of five objects of one name and namespace', () => {
  const chart = chartIn();
  new EgressGatewayWorkload(chart, 'Egress');
  const manifests = Testing.synth(chart);
  expect(manifests.map(manifest => manifest.kind).sort()).toEqual(['Deployment', 'Role', 'RoleBinding', 'Service', 'ServiceAccount']);
  for (const { metadata } of manifests) {
    expect(metadata).toEqual({
      name: 'istio-egressgateway',
      namespace: 'istio-egress',
      labels: { app: 'istio-egressgateway', istio: 'egressgateway' },
    });
  }
});

test('is reached from inside of the cluster alone, on ports that map to unprivileged ones', () => {
  expect(egress().service.toJson().spec).toEqual({
    type: 'ClusterIP',
    ports: [
      { name: 'http2', port: 80, targetPort: 8080, protocol: 'TCP' },
      { name: 'https', port: 443, targetPort: 8443, protocol: 'TCP' },
    ],
    selector: { app: 'istio-egressgateway', istio: 'egressgateway' },
  });
});

test('has the pods that every gateway has', () => {
  const { spec } = egress({ replicas: 0, revision: 'canary', resources: { cpuLimit: '500m' }, labels: { edge: 'out' } }).deployment.toJson();
  expect(spec.replicas).toBe(0);
  expect(spec.selector).toEqual({ matchLabels: { edge: 'out' } });
  expect(spec.template.metadata.labels).toMatchObject({ 'edge': 'out', 'istio.io/rev': 'canary' });
  expect(spec.template.spec.containers[0].resources.limits).toEqual({ cpu: '500m', memory: '1Gi' });
});

test('is a service that sidecars of other charts reach', () => {
  const app = Testing.app();
  const workload = new EgressGatewayWorkload(chartIn(app), 'Egress');
  expect(workload.toService().port('https')._render(new Chart(app, 'shop', { namespace: 'shop' })))
    .toEqual({ host: 'istio-egressgateway.istio-egress.svc.cluster.local', port: { number: 443 } });
  expect(workload.workloadNamespace).toBe('istio-egress');
});

test('stands for pods that are not made here', () => {
  const workload = EgressGatewayWorkload.fromSelector({ istio: 'egressgateway' }, { namespace: 'istio-system', clusterDomain: 'mesh.local' });
  expect(workload.selector).toEqual({ istio: 'egressgateway' });
  expect(workload.workloadNamespace).toBe('istio-system');
  expect(workload.toService().portNumber(80)._render(chartIn()))
    .toEqual({ host: 'istio-egressgateway.istio-system.svc.mesh.local', port: { number: 80 } });
});

test('keeps a JSON patch of each object, whatever its fields', () => {
  const workload = egress();
  workload.deployment.addJsonPatch(JsonPatch.add('/spec/template/spec/nodeSelector', { edge: 'yes' }));
  expect(workload.deployment.toJson().spec.template.spec.nodeSelector).toEqual({ edge: 'yes' });
});

test('fails when it has no labels to select its pods by, or no number of pods', () => {
  expect(() => egress({ labels: {}, replicas: -1 })).toThrow(new Error([
    'EgressGatewayWorkload: labels: got no label; use at least one',
    'EgressGatewayWorkload: replicas: got -1; use a whole number from 0 to 2147483647',
  ].join('\n')));
});
