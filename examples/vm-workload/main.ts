import { App, Chart, Duration } from 'cdk8s';
import {
  DestinationRule, HttpRoute, Protocol, ProxyConfig, ReadinessProbe, ServiceEntry, ServiceEntryLocation, ServiceEntryResolution, TrafficSplit,
  VirtualService, WorkloadAccount, WorkloadEntry, WorkloadGroup,
} from 'cdk8s-istio';
import { ServiceAccount } from 'cdk8s-plus-28';
import { Microservice } from '../microservice';

const app = new App();
const chart = new Chart(app, 'shop', { namespace: 'shop' });

// What the machines have in common. A machine whose agent joins the group gets a WorkloadEntry of its own, as long as the probe is happy.
const account = new ServiceAccount(chart, 'Account', { metadata: { name: 'orders-vm' } });
const serviceAccount = WorkloadAccount.fromServiceAccount(account);
new WorkloadGroup(chart, 'Machines', {
  metadata: { name: 'orders-vm' },
  entryMetadata: { labels: { app: 'orders', version: 'v1' } },
  template: { serviceAccount, network: 'datacenter', ports: { http: 8080 } },
  probe: ReadinessProbe.httpGet(8080, { path: '/ready', periodSeconds: Duration.seconds(5), failureThreshold: 3 }),
});

// An old machine that cannot join by itself is written down.
new WorkloadEntry(chart, 'OldMachine', {
  metadata: { name: 'orders-vm-old' },
  address: '10.20.0.7',
  ports: { http: 8081 },
  labels: { app: 'orders', version: 'v1' },
  network: 'datacenter',
  locality: 'eu/west/rack-1',
  weight: 1,
  serviceAccount,
});

// The new version runs in pods.
new Microservice(chart, 'Orders', { name: 'orders', port: 8080, versions: { v2: { image: 'ghcr.io/example/orders:v2' } } });

// One name for both: the service selects machines and pods alike, by the label `app`.
const orders = new ServiceEntry(chart, 'Service', {
  metadata: { name: 'orders-everywhere' },
  hosts: ['orders.shop.mesh.internal'],
  location: ServiceEntryLocation.MESH_INTERNAL,
  resolution: ServiceEntryResolution.STATIC,
  ports: [{ name: 'http', number: 80, protocol: Protocol.HTTP, targetPort: 8080 }],
  workloadSelector: { app: 'orders' },
});

// Applications look up the name of a ServiceEntry at their proxy, for the cluster's DNS does not know it.
new ProxyConfig(chart, 'Names', { metadata: { name: 'names' }, environmentVariables: { ISTIO_META_DNS_CAPTURE: 'true' } });

// The move: one of ten requests goes to the pods.
const rule = new DestinationRule(chart, 'Rule', { metadata: { name: 'orders' }, service: orders.toService() });
const machines = rule.addSubset('machines', { labels: { version: 'v1' } });
const pods = rule.addSubset('pods', { labels: { version: 'v2' } });
new VirtualService(chart, 'Routes', {
  metadata: { name: 'orders' },
  services: [orders.toService()],
  http: [HttpRoute.split(TrafficSplit.canary({ stable: machines, canary: pods, percent: 10 }))],
});

app.synth();
