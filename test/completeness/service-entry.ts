import { Chart } from 'cdk8s';
import { Protocol } from '../../src/discovery/protocol';
import { ServiceEntry } from '../../src/discovery/service-entry';
import { ServiceEntryLocation, ServiceEntryResolution } from '../../src/discovery/service-entry-modes';
import { Visibility } from '../../src/discovery/visibility';
import { WorkloadAccount } from '../../src/discovery/workload-account';

export function everyField(chart: Chart): void {
  new ServiceEntry(chart, 'Listed', {
    hosts: ['db.example.com'],
    addresses: ['240.0.0.1', '10.0.0.0/8'],
    ports: [{ name: 'mongo', number: 27017, protocol: Protocol.MONGO, targetPort: 27018 }],
    location: ServiceEntryLocation.MESH_INTERNAL,
    resolution: ServiceEntryResolution.STATIC,
    endpoints: [{
      address: '10.0.0.1',
      ports: { mongo: 27019 },
      labels: { version: 'v1' },
      network: 'vms',
      locality: 'eu/west/1',
      weight: 0,
      serviceAccount: WorkloadAccount.of('db'),
    }],
    exportTo: [Visibility.ownNamespace()],
    subjectAltNames: ['spiffe://cluster.local/ns/shop/sa/db'],
  });
  new ServiceEntry(chart, 'Selected', {
    hosts: ['vm.example.com'],
    location: ServiceEntryLocation.MESH_EXTERNAL,
    workloadSelector: { app: 'vm' },
  });
  for (const resolution of Object.values(ServiceEntryResolution)) {
    new ServiceEntry(chart, `Resolution${resolution}`, { hosts: ['api.example.com'], resolution });
  }
}
