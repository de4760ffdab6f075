import { ApiObject, Chart } from 'cdk8s';
import { MeshGateway, MeshService, Server } from 'cdk8s-istio';
import { INGRESS } from './ingress';

/** The port of the services that stories make. */
export const SERVICE_PORT = 80;
/** The port of their pods. */
export const POD_PORT = 5000;

/** A Gateway of the ingress gateway; by default it serves every host on port 8080. */
export function edge(chart: Chart, servers: Server[] = [Server.http({ port: 8080, hosts: ['*'] })]): MeshGateway {
  return new MeshGateway(chart, 'edge', { workload: INGRESS, servers });
}

/** A Service of the pods that have its name as the label `app`. */
export function service(chart: Chart, name: string): MeshService {
  return MeshService.fromService(new ApiObject(chart, `${name}-service`, {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: name }, ports: [{ name: 'http', port: SERVICE_PORT, targetPort: POD_PORT }] },
  }));
}
