import { App, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { ControlPlane } from '../../src/control-plane/control-plane';
import { ControlPlaneProps } from '../../src/control-plane/control-plane-props';
import { installationOfProps } from '../../src/control-plane/installation-of-props';
import { manifestsOf } from '../../src/control-plane/manifests';
import { Profile } from '../../src/control-plane/values/profile';
import { GatewayExposure } from '../../src/gateway/gateway-exposure';
import { MeshGateway } from '../../src/gateway/mesh-gateway';
import { Server } from '../../src/gateway/server';

function chartIn(app: App = Testing.app()): Chart {
  return new Chart(app, 'mesh', { namespace: 'istio-system' });
}

function controlPlane(props: ControlPlaneProps = {}): ControlPlane {
  return new ControlPlane(chartIn(), 'ControlPlane', props);
}

/** The names of the objects, but for the CustomResourceDefinitions. */
function namesOf(props: ControlPlaneProps): string[] {
  return manifestsOf(installationOfProps(props))
    .filter(({ kind }) => kind !== 'CustomResourceDefinition')
    .map(({ kind, metadata: { name } }) => `${kind} ${name}`);
}

test('the default profile has a control plane and an ingress gateway', () => {
  expect(namesOf({})).toEqual([
    'ServiceAccount istio-reader-service-account',
    'ServiceAccount istiod',
    'Role istiod',
    'RoleBinding istiod',
    'ClusterRole istiod-clusterrole-istio-system',
    'ClusterRoleBinding istiod-clusterrole-istio-system',
    'ClusterRole istiod-gateway-controller-istio-system',
    'ClusterRoleBinding istiod-gateway-controller-istio-system',
    'ClusterRole istio-reader-clusterrole-istio-system',
    'ClusterRoleBinding istio-reader-clusterrole-istio-system',
    'ValidatingWebhookConfiguration istio-validator-istio-system',
    'ConfigMap istio',
    'ConfigMap istio-sidecar-injector',
    'ConfigMap values',
    'Deployment istiod',
    'Service istiod',
    'HorizontalPodAutoscaler istiod',
    'MutatingWebhookConfiguration istio-sidecar-injector',
    'ServiceAccount istio-ingressgateway-service-account',
    'Role istio-ingressgateway-sds',
    'RoleBinding istio-ingressgateway-sds',
    'Deployment istio-ingressgateway',
    'Service istio-ingressgateway',
    'HorizontalPodAutoscaler istio-ingressgateway',
  ]);
});

test('the empty profile has nothing', () => {
  expect(manifestsOf(installationOfProps({ profile: Profile.EMPTY }))).toEqual([]);
});

test('the construct makes those objects, in no namespace where they have none', () => {
  const chart = new Chart(Testing.app(), 'mesh', { namespace: 'elsewhere' });
  new ControlPlane(chart, 'ControlPlane', { profile: Profile.AMBIENT });
  const expected = manifestsOf(installationOfProps({ profile: Profile.AMBIENT }));
  const byName = (objects: any[]) => new Map(objects.map(object => [`${object.kind} ${object.metadata.name}`, object]));
  expect(byName(Testing.synth(chart))).toEqual(byName(expected));
});

test('a JSON patch with an unknown field survives', () => {
  const chart = chartIn();
  const installed = new ControlPlane(chart, 'ControlPlane', { profile: Profile.MINIMAL });
  installed.object('Deployment', 'istiod').addJsonPatch(JsonPatch.add('/spec/brandNew', true));
  expect(Testing.synth(chart).find(({ kind }) => kind === 'Deployment').spec.brandNew).toBe(true);
});

test('two revisions stand side by side', () => {
  const chart = chartIn();
  new ControlPlane(chart, 'Stable', { profile: Profile.MINIMAL, revision: '1-30-2', tag: '1.30.2' });
  new ControlPlane(chart, 'Canary', { profile: Profile.MINIMAL, revision: '1-31-1', revisionTags: ['prod'], base: false });
  const names = Testing.synth(chart).map(({ kind, metadata: { name } }) => `${kind} ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['Deployment istiod-1-30-2', 'Deployment istiod-1-31-1', 'Service istiod-revision-tag-prod']));
});

test('a MeshGateway of another chart takes the pods of a gateway', () => {
  const app = Testing.app();
  const installed = new ControlPlane(chartIn(app), 'ControlPlane', {
    profile: Profile.DEMO,
    ingressGateways: [{ namespace: 'edge', labels: { istio: 'edge' } }],
  });
  const shop = new Chart(app, 'shop', { namespace: 'shop' });
  new MeshGateway(shop, 'Gateway', { workload: installed.ingressGateway(), servers: [Server.http({ port: 80, hosts: ['shop.example.com'] })] });
  expect(Testing.synth(shop)[0].spec.selector).toEqual({ app: 'istio-ingressgateway', istio: 'edge' });
  expect(installed.ingressGateway().workloadNamespace).toBe('edge');
  expect(installed.egressGateway().selector).toEqual({ app: 'istio-egressgateway', istio: 'egressgateway' });
});

test('ports of the nodes are added to the ports that the profile says', () => {
  const installed = controlPlane({
    profile: Profile.DEMO,
    ingressGateways: [{ expose: GatewayExposure.nodePort({ nodePorts: { http2: 30000 } }) }],
  });
  const { type, ports } = installed.object('Service', 'istio-ingressgateway').toJson().spec;
  expect(type).toBe('NodePort');
  expect(ports.map(({ name, nodePort }: any) => [name, nodePort])).toEqual([
    ['status-port', undefined], ['http2', 30000], ['https', undefined], ['tcp', undefined], ['tls', undefined],
  ]);
});

test('gateways of one name in two namespaces are two', () => {
  const installed = controlPlane({ ingressGateways: [{ name: 'edge', namespace: 'a' }, { name: 'edge', namespace: 'b' }] });
  expect(installed.object('Service', 'edge', 'b').metadata.namespace).toBe('b');
  expect(() => installed.object('Service', 'edge')).toThrow('Service "edge" is made more than once; give a namespace, one of a, b');
});

test('durations of the mesh configuration are written as Istio reads them', () => {
  const installed = controlPlane({
    profile: Profile.MINIMAL,
    meshConfig: { connectTimeout: Duration.minutes(1), extensionProviders: [{ name: 'a', envoyExtAuthzGrpc: { timeout: Duration.millis(1500) } }] },
    istiod: { maxConnectionAge: Duration.hours(1), tolerations: [{ operator: 'Exists', tolerationSeconds: Duration.minutes(5) }] },
  });
  expect(parse(installed.object('ConfigMap', 'istio').toJson().data.mesh)).toMatchObject({
    connectTimeout: '60s', extensionProviders: [{ name: 'a', envoyExtAuthzGrpc: { timeout: '1500ms' } }],
  });
  const { containers: [{ args }], tolerations } = installed.object('Deployment', 'istiod').toJson().spec.template.spec;
  expect(args).toEqual(expect.arrayContaining(['--keepaliveMaxServerConnectionAge', '3600s']));
  expect(tolerations).toContainEqual({ operator: 'Exists', tolerationSeconds: 300 });
});

test('says what there is if asked for what there is not', () => {
  const installed = controlPlane({ profile: Profile.MINIMAL });
  expect(() => installed.object('Deployment', 'pilot')).toThrow('ControlPlane.object: Deployment "pilot" is not made here; use one of istiod');
  expect(() => installed.ingressGateway()).toThrow('"istio-ingressgateway" is not installed here; give ingressGateways one');
});
