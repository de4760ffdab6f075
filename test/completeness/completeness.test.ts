import { ApiObject, Chart, Testing } from 'cdk8s';
import * as destinationRule from './destination-rule';
import { missingEnumValues, missingFields } from './fields';
import * as gateway from './gateway';
import * as serviceEntry from './service-entry';
import * as sidecar from './sidecar';
import * as virtualService from './virtual-service';

const KINDS: Record<string, { everyField(chart: Chart): void }> = {
  DestinationRule: destinationRule,
  Gateway: gateway,
  ServiceEntry: serviceEntry,
  Sidecar: sidecar,
  VirtualService: virtualService,
};

describe.each(Object.entries(KINDS))('the construct of %s', (kind, { everyField }) => {
  const chart = new Chart(Testing.app(), 'test', { namespace: 'shop' });
  everyField(chart);
  const manifests = chart.node.findAll()
    .filter(ApiObject.isApiObject)
    .map(object => (object as ApiObject).toJson())
    .filter(manifest => manifest.kind === kind);

  test('can produce every field of the schema', () => {
    expect(manifests.length).toBeGreaterThan(0);
    expect(missingFields(kind, manifests)).toEqual([]);
  });

  test('can produce every value of the closed enums', () => {
    expect(missingEnumValues(kind, manifests)).toEqual([]);
  });
});
