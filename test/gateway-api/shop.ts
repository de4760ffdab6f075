import { ApiObject, Chart, Testing } from 'cdk8s';
import { MeshService } from '../../src/discovery/mesh-service';
import * as gatewayapi from '../../src/imports/gatewayapi';

export function shopChart(): Chart {
  return new Chart(Testing.app(), 'shop', { namespace: 'shop' });
}

/** A Service with ports, by default `http` 80. */
export function reviewsOf(chart: Chart, ports: object[] = [{ name: 'http', port: 80 }]): MeshService {
  return MeshService.fromApiObject(new ApiObject(chart, 'Reviews', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'reviews' }, spec: { ports } }));
}

export function gatewayOf(chart: Chart): gatewayapi.Gateway {
  return new gatewayapi.Gateway(chart, 'Gateway', {
    metadata: { name: 'edge' },
    spec: { gatewayClassName: 'istio', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] },
  });
}

/** The spec of the last object of a chart. */
export function lastSpec(chart: Chart): any {
  return Testing.synth(chart).pop().spec;
}
