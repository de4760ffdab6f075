import { ApiObject, App, Chart, Testing } from 'cdk8s';
import { ServiceAccount } from 'cdk8s-plus-28';
import { WorkloadAccount } from '../../src/discovery/workload-account';
import { WorkloadEntry } from '../../src/discovery/workload-entry';
import { WorkloadGroup } from '../../src/discovery/workload-group';

function chartIn(namespace: string, app: App = Testing.app(), id = namespace): Chart {
  return new Chart(app, id, { namespace });
}

test('is the ServiceAccount of another chart', () => {
  const app = Testing.app();
  const account = new ServiceAccount(chartIn('shop', app, 'accounts'), 'Account', { metadata: { name: 'legacy' } });
  const subject = new WorkloadEntry(chartIn('shop', app), 'Machine', { address: '10.0.0.1', serviceAccount: WorkloadAccount.fromServiceAccount(account) });
  expect(subject._spec()).toEqual({ address: '10.0.0.1', serviceAccount: 'legacy' });
});

test('fails at synthesis when the ServiceAccount is in another namespace', () => {
  const app = Testing.app();
  const account = new ServiceAccount(chartIn('accounts', app), 'Account', { metadata: { name: 'legacy' } });
  const subject = new WorkloadGroup(chartIn('shop', app), 'Machines', { template: { serviceAccount: WorkloadAccount.fromServiceAccount(account) } });
  expect(() => subject._spec()).toThrow(new Error(
    'spec.template.serviceAccount: ServiceAccount legacy is in namespace accounts; use one in shop, where the workload is'));
});

test('fails when the construct is no ServiceAccount', () => {
  const apiObject = new ApiObject(chartIn('shop'), 'Pod', { apiVersion: 'v1', kind: 'Pod' });
  expect(() => WorkloadAccount.fromServiceAccount(apiObject))
    .toThrow(new Error('WorkloadAccount.fromServiceAccount: got a Pod (shop/Pod); use a ServiceAccount'));
});

test('fails when the name is too long', () => {
  expect(() => WorkloadAccount.of('a'.repeat(254))).toThrow(new Error('WorkloadAccount.of: name: got 254 characters; use at most 253'));
});
