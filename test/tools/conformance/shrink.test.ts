import { JsonObject } from '../../../tools/conformance/json';
import { shrink } from '../../../tools/conformance/shrink';

const object: JsonObject = {
  apiVersion: 'networking.istio.io/v1',
  kind: 'VirtualService',
  metadata: { name: 'a', labels: { app: 'x' } },
  spec: { hosts: ['a', 'b', 'c', 'd', 'e'], http: [{ name: 'one' }, { name: 'two', timeout: '1x', retries: { attempts: 3 } }] },
};

test('what does not matter is taken away', async () => {
  const smallest = await shrink(object, async candidate => JSON.stringify(candidate).includes('"timeout":"1x"'));
  expect(smallest).toEqual({ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', spec: { http: [{ timeout: '1x' }] } });
});

test('long lists and texts get short', async () => {
  const long: JsonObject = { apiVersion: 'a/v1', kind: 'A', spec: { hosts: Array.from({ length: 600 }, (_, index) => `h${index}`), text: 'x'.repeat(300) } };
  const smallest = await shrink(long, async ({ spec }) => {
    const { hosts = [], text = '' } = spec as { hosts?: string[]; text?: string } ?? {};
    return hosts.includes('h77') && text.length >= 10;
  });
  expect(smallest.spec).toEqual({ hosts: ['h77'], text: 'x'.repeat(10) });
});

test('an object of which everything matters stays', async () => {
  expect(await shrink(object, async () => false)).toEqual(object);
});

test('the object given is left as it is', async () => {
  const before = structuredClone(object);
  await shrink(object, async () => true);
  expect(object).toEqual(before);
});
