import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import { GatewayExposure } from '../../src/gateway/gateway-exposure';
import { IngressGateway, IngressGatewayProps } from '../../src/gateway/ingress-gateway';

function chartIn(app: App = Testing.app()): Chart {
  return new Chart(app, 'edge', { namespace: 'istio-system' });
}

function ingress(props: IngressGatewayProps = {}): IngressGateway {
  return new IngressGateway(chartIn(), 'Ingress', props);
}

function podOf(gateway: IngressGateway): any {
  return gateway.deployment.toJson().spec.template;
}

test('the default child is the Deployment', () => {
  const gateway = ingress();
  expect(gateway.node.defaultChild).toBe(gateway.deployment);
});

test('is made of five objects of one name and namespace', () => {
  const chart = chartIn();
  new IngressGateway(chart, 'Ingress');
  const manifests = Testing.synth(chart);
  expect(manifests.map(manifest => manifest.kind).sort()).toEqual(['Deployment', 'Role', 'RoleBinding', 'Service', 'ServiceAccount']);
  for (const { metadata } of manifests) {
    expect(metadata).toEqual({
      name: 'istio-ingressgateway',
      namespace: 'istio-system',
      labels: { app: 'istio-ingressgateway', istio: 'ingressgateway' },
    });
  }
});

test('renders a Service that maps the usual ports to unprivileged ones', () => {
  expect(ingress().service.toJson().spec).toEqual({
    type: 'LoadBalancer',
    ports: [
      { name: 'status-port', port: 15021, targetPort: 15021, protocol: 'TCP' },
      { name: 'http2', port: 80, targetPort: 8080, protocol: 'TCP' },
      { name: 'https', port: 443, targetPort: 8443, protocol: 'TCP' },
    ],
    selector: { app: 'istio-ingressgateway', istio: 'ingressgateway' },
  });
});

test('renders pods that injection completes', () => {
  const { metadata, spec } = podOf(ingress());
  expect(metadata).toEqual({
    labels: {
      'app': 'istio-ingressgateway',
      'istio': 'ingressgateway',
      'sidecar.istio.io/inject': 'true',
      'istio.io/dataplane-mode': 'none',
    },
    annotations: {
      'inject.istio.io/templates': 'gateway',
      'prometheus.io/scrape': 'true',
      'prometheus.io/port': '15020',
      'prometheus.io/path': '/stats/prometheus',
    },
  });
  expect(spec.serviceAccountName).toBe('istio-ingressgateway');
  expect(spec.containers).toMatchObject([{ name: 'istio-proxy', image: 'auto' }]);
});

test('renders pods that meet the restricted level of pod security', () => {
  const { spec } = podOf(ingress());
  expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1337, runAsGroup: 1337, seccompProfile: { type: 'RuntimeDefault' } });
  expect(spec.containers[0].securityContext).toEqual({
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
  });
});

test('lets its identity read the secrets with the certificates', () => {
  const gateway = ingress();
  const json = (id: string) => (gateway.node.findChild(id) as ApiObject).toJson();
  expect(json('Role').rules).toEqual([{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] }]);
  expect(json('RoleBinding').roleRef).toEqual({ apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'istio-ingressgateway' });
  expect(json('RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'istio-ingressgateway' }]);
});

test('derives its labels from its name', () => {
  expect(ingress({ metadata: { name: 'istio-partners' } }).selector).toEqual({ app: 'istio-partners', istio: 'partners' });
});

test('selects by the labels that are given, alone', () => {
  const gateway = ingress({ labels: { edge: 'public' }, metadata: { labels: { team: 'web' } } });
  expect(gateway.selector).toEqual({ edge: 'public' });
  expect(gateway.service.toJson().spec.selector).toEqual({ edge: 'public' });
  expect(gateway.deployment.toJson().spec.selector).toEqual({ matchLabels: { edge: 'public' } });
  expect(gateway.deployment.toJson().metadata.labels).toEqual({ edge: 'public', team: 'web' });
});

test('belongs to the revision that is given', () => {
  expect(podOf(ingress({ revision: 'canary' })).metadata.labels['istio.io/rev']).toBe('canary');
});

test('writes the number of pods only when it is given, 0 included', () => {
  expect(ingress().deployment.toJson().spec).not.toHaveProperty('replicas');
  expect(ingress({ replicas: 0 }).deployment.toJson().spec.replicas).toBe(0);
});

test('fills up the resources that are given', () => {
  expect(podOf(ingress({ resources: { cpuLimit: '500m' } })).spec.containers[0].resources).toEqual({
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '500m', memory: '1Gi' },
  });
});

test('is reached by the port of the nodes that a local cluster maps', () => {
  const { type, ports } = ingress({ expose: GatewayExposure.nodePort({ nodePorts: { http2: 30000 } }) }).service.toJson().spec;
  expect(type).toBe('NodePort');
  expect(ports[1]).toEqual({ name: 'http2', port: 80, targetPort: 8080, nodePort: 30000, protocol: 'TCP' });
});

test('is a service that routes of other charts can lead through', () => {
  const app = Testing.app();
  const gateway = new IngressGateway(chartIn(app), 'Ingress');
  const destination = gateway.toService().port('https')._render(new Chart(app, 'shop', { namespace: 'shop' }));
  expect(destination).toEqual({ host: 'istio-ingressgateway.istio-system.svc.cluster.local', port: { number: 443 } });
});

test('knows the namespace of its pods', () => {
  expect(ingress().workloadNamespace).toBe('istio-system');
  expect(ingress({ metadata: { namespace: 'edge' } }).workloadNamespace).toBe('edge');
});

test('stands for pods that are not made here', () => {
  expect(IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' })).toEqual({
    selector: { istio: 'ingressgateway' },
    workloadNamespace: 'istio-system',
  });
});

test('keeps a JSON patch of each object, whatever its fields', () => {
  const gateway = ingress();
  gateway.deployment.addJsonPatch(JsonPatch.add('/spec/template/spec/nodeSelector', { edge: 'yes' }));
  gateway.service.addJsonPatch(JsonPatch.add('/spec/novelty', true));
  expect(podOf(gateway).spec.nodeSelector).toEqual({ edge: 'yes' });
  expect(gateway.service.toJson().spec.novelty).toBe(true);
});

test('fails when the exposed port is none of its ports', () => {
  expect(() => ingress({ expose: GatewayExposure.nodePort({ nodePorts: { http: 30000 } }) }))
    .toThrow(new Error('IngressGateway: expose: got "http"; use one of status-port, http2, https'));
});

test('fails when a port or the number of pods is none', () => {
  expect(() => ingress({ replicas: -1, ports: [{ name: 'HTTP', port: 0, targetPort: 70000 }] })).toThrow([
    'IngressGateway: ports[0].name: got "HTTP"; use at most 63 lower case letters, digits and inner dashes',
    'IngressGateway: ports[0].port: got 0; use a whole number from 1 to 65535',
    'IngressGateway: ports[0].targetPort: got 70000; use a whole number from 1 to 65535',
    'IngressGateway: replicas: got -1; use a whole number from 0 to 2147483647',
  ].join('\n'));
});

test('fails when it has no labels to select its pods by', () => {
  expect(() => ingress({ labels: {} })).toThrow(new Error('IngressGateway: labels: got no label; use at least one'));
});

test('fails when two ports have one name or one number', () => {
  expect(() => ingress({ ports: [{ name: 'web', port: 80 }, { name: 'web', port: 80 }] })).toThrow(new Error([
    'IngressGateway: ports[1].name: got "web"; use each one once',
    'IngressGateway: ports[1].port: got 80; use each one once',
  ].join('\n')));
});

test('fails when there are no ports', () => {
  expect(() => ingress({ ports: [] })).toThrow(new Error('IngressGateway: ports: got no port; use at least one'));
});

test('keeps its labels, whatever becomes of those it was given or gave away', () => {
  const labels: { [key: string]: string } = { app: 'edge' };
  const gateway = ingress({ labels });
  labels.app = 'other';
  gateway.selector.app = 'another';
  expect(gateway.selector).toEqual({ app: 'edge' });
  expect(podOf(gateway).metadata.labels.app).toBe('edge');
});

test('fails at synthesis when it has no namespace', () => {
  const chart = new Chart(Testing.app(), 'edge');
  new IngressGateway(chart, 'Ingress');
  expect(() => Testing.synth(chart)).toThrow('[edge/Ingress] MESH0002 metadata.namespace: missing');
});

test('stands for pods whose namespace is not known', () => {
  expect(IngressGateway.fromSelector({ istio: 'ingressgateway' }).selector).toEqual({ istio: 'ingressgateway' });
});
