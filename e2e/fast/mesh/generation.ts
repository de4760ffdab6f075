import { Chart } from 'cdk8s';
import { HttpRoute, MeshGateway, Server, VirtualService } from 'cdk8s-istio';
import { INGRESS, INGRESS_POD } from './ingress';
import { Manifest, synthesize } from './manifest';

/** The port on which the gateway says which manifests it has. */
export const GENERATION_PORT = 15999;

/** A host that proxies answer for as soon as they have this generation of manifests. */
export function generationHost(generation: number): string {
  return `generation-${generation}.harness`;
}

/**
 * What tells proxies with these manifests from those with older ones: a host that they answer for by themselves. It is a route, because
 * routes are the last thing that istiod sends.
 */
export function generationManifests(generation: number): Manifest[] {
  return synthesize(app => {
    const chart = new Chart(app, 'generation', { namespace: INGRESS_POD.namespace });
    const gateway = new MeshGateway(chart, 'gateway', {
      workload: INGRESS,
      servers: [Server.http({ port: GENERATION_PORT, hosts: ['*.harness'] })],
    });
    new VirtualService(chart, 'routes', {
      hosts: [generationHost(generation)],
      gateways: [gateway, MeshGateway.SIDECARS],
      http: [HttpRoute.directResponse({ status: 200 })],
    });
  });
}
