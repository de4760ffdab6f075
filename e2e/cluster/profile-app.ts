import * as fs from 'fs';
import * as path from 'path';
import { App, Chart } from 'cdk8s';
import {
  BackendRef, ControlPlane, HttpRoute, IGatewayWorkload, IngressGateway, MeshGateway, MeshService, ParentRef, Profile, Server, VirtualService,
  Waypoint, gatewayapi,
} from 'cdk8s-istio';
import { Namespace } from 'cdk8s-plus-28';
import { Applied, parseManifests } from './manifests';
import { GatewayPods } from './stories/gateway';
import { Microservice } from '../../examples/microservice';
import { installationOfProps } from '../../src/control-plane/installation-of-props';
import { manifestsOf } from '../../src/control-plane/manifests';
import { Manifest } from '../../src/validation/manifest';
import { runFolder } from '../harness/places';

/** The profiles that run. */
export const OWN_PROFILES = [Profile.MINIMAL, Profile.DEFAULT, Profile.DEMO, Profile.AMBIENT];

/** The app behind all gateways. */
export const SHOP = { namespace: 'shop', app: 'shop', port: 8080 };
/** An app whose pods get proxies. */
export const INJECTED = { namespace: 'injected', app: 'injected' };
/** A gateway that injection completes, where no other pods are taken than those of the level "restricted" of the Pod Security Standards. */
export const RESTRICTED = { namespace: 'restricted', labels: { istio: 'edge' } };
/** A header of responses that passed the waypoint, and its value. */
export const PASSED = { name: 'waypoint', value: 'passed' };

/** A filter of system calls. */
const SYSTEM_CALLS = { type: 'RuntimeDefault' };

/** Whether the gateways that istiod makes in this profile have the filter: one profile does. */
export function isHardened(profile: Profile): boolean {
  return profile === Profile.AMBIENT;
}

/** A way from outside to the pods of the shop. */
export interface WayIn {
  readonly name: string;
  readonly host: string;
  readonly gateway: GatewayPods;
  /** What requests pass behind the gateway. */
  readonly waypoint?: GatewayPods;
}

/** A control plane, and what runs on it. */
export interface SynthesizedProfile {
  readonly controlPlane: Applied;
  readonly apps: Applied;
  readonly waysIn: WayIn[];
}

/** Synthesizes a profile, with a shop behind the gateways that it brings and behind one that the Gateway API asks for. */
export function synthesizeProfile(profile: Profile): SynthesizedProfile {
  const name = `profile-${profile}`;
  const outdir = path.join(runFolder(), 'dist', name);
  const app = new App({ outdir });
  const istio = new Chart(app, 'istio', { namespace: 'istio-system' });
  const controlPlane = new ControlPlane(istio, 'ControlPlane', {
    profile,
    // As istiod sets it later: whoever applies the manifests again undoes nothing.
    validation: { defaultRevision: 'default', failurePolicy: 'Fail' },
    injection: isHardened(profile) ? { gatewaySeccompProfile: SYSTEM_CALLS } : undefined,
  });
  const waysIn = addApps(app, profile, controlPlane);
  app.synth();
  const read = (isWanted: (file: string) => boolean) => fs.readdirSync(outdir).sort().filter(isWanted)
    .flatMap(file => parseManifests(fs.readFileSync(path.join(outdir, file), 'utf8')));
  const isIstio = (file: string) => file.includes('istio');
  return {
    controlPlane: { name, manifests: read(isIstio) },
    apps: { name: 'apps', manifests: read(file => !isIstio(file)) },
    waysIn,
  };
}

/** A control plane in a profile, all of whose pods have a filter of system calls, gateways of both directions included. */
export function hardenedProfile(profile: Profile): Manifest[] {
  const seccompProfile = SYSTEM_CALLS;
  return manifestsOf(installationOfProps({
    profile, istiod: { seccompProfile }, cni: { seccompProfile }, ingressGateways: [{ seccompProfile }], egressGateways: [{ seccompProfile }],
  }));
}

/** The apps, their namespaces first. */
function addApps(app: App, profile: Profile, controlPlane: ControlPlane): WayIn[] {
  const namespaces = new Chart(app, 'namespaces');
  const chartIn = (name: string, labels: { [label: string]: string } = {}) => {
    new Namespace(namespaces, name, { metadata: { name, labels } });
    const chart = new Chart(app, name, { namespace: name });
    chart.addDependency(namespaces);
    return chart;
  };
  const waysIn = waysToShop(chartIn(SHOP.namespace), profile, controlPlane);
  const injected = chartIn(INJECTED.namespace, { 'istio-injection': 'enabled' });
  new Microservice(injected, 'App', { name: INJECTED.app, port: 8080, versions: { v1: { image: 'example.com/injected:1' } } });
  const restricted = chartIn(RESTRICTED.namespace, { 'pod-security.kubernetes.io/enforce': 'restricted' });
  new IngressGateway(restricted, 'Edge', { labels: RESTRICTED.labels });
  return waysIn;
}

function waysToShop(chart: Chart, profile: Profile, controlPlane: ControlPlane): WayIn[] {
  const { app, port } = SHOP;
  const { service: object } = new Microservice(chart, 'Shop', { name: app, port, versions: { v1: { image: 'example.com/shop:1' } } });
  const service = MeshService.fromService(object);
  const waysIn = [byGatewayApi(chart, service, profile === Profile.AMBIENT ? waypointBefore(chart, service) : undefined)];
  if (profile === Profile.DEFAULT || profile === Profile.DEMO) {
    waysIn.push(byMeshGateway(chart, service, 'ingress', controlPlane.ingressGateway()));
  }
  if (profile === Profile.DEMO) {
    waysIn.push(byMeshGateway(chart, service, 'egress', controlPlane.egressGateway()));
  }
  return waysIn;
}

function byMeshGateway(chart: Chart, service: MeshService, name: string, workload: IGatewayWorkload): WayIn {
  const host = `${name}.example.com`;
  const gateway = new MeshGateway(chart, `${name} gateway`, { metadata: { name }, workload, servers: [Server.http({ port: 80, hosts: [host] })] });
  new VirtualService(chart, `${name} routes`, { metadata: { name }, hosts: [host], gateways: [gateway], http: [HttpRoute.to(service)] });
  // The port 80 of its Service is 8080 of the pods.
  return { name: `the ${name} gateway`, host, gateway: { namespace: workload.workloadNamespace!, labels: workload.selector, port: 8080 } };
}

function byGatewayApi(chart: Chart, service: MeshService, waypoint?: GatewayPods): WayIn {
  const host = 'web.example.com';
  const name = 'web';
  const gateway = new gatewayapi.Gateway(chart, 'Web', {
    metadata: { name },
    spec: { gatewayClassName: 'istio', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
  });
  new gatewayapi.HTTPRoute(chart, 'Web routes', {
    metadata: { name },
    spec: { hostnames: [host], parentRefs: [ParentRef.gateway(gateway)], rules: [{ backendRefs: [BackendRef.http(service.port('http'))] }] },
  });
  return { name: 'a gateway of the Gateway API', host, gateway: podsOfGateway(name, 80), waypoint };
}

/** A waypoint for all calls of a service, those of ingress gateways included. */
function waypointBefore(chart: Chart, service: MeshService): GatewayPods {
  const name = 'waypoint';
  new Waypoint(chart, 'Waypoint', { metadata: { name } }).addService(service, { ingress: true });
  new gatewayapi.HTTPRoute(chart, 'Waypoint routes', {
    metadata: { name },
    spec: {
      parentRefs: [ParentRef.service(service)],
      rules: [{
        filters: [{ type: gatewayapi.HttpRouteFilterType.RESPONSE_HEADER_MODIFIER, responseHeaderModifier: { set: [PASSED] } }],
        backendRefs: [BackendRef.http(service.port('http'))],
      }],
    },
  });
  return podsOfGateway(name, 15008);
}

/** The pods that istiod makes for a Gateway. */
function podsOfGateway(name: string, port: number): GatewayPods {
  return { namespace: SHOP.namespace, labels: { 'gateway.networking.k8s.io/gateway-name': name }, port };
}
