import { withFlags } from '../../src/control-plane/values/flags';

test('reads settings in the words of istioctl', () => {
  expect(withFlags({ hub: 'below', meshConfig: { trustDomain: 'example.org' } }, [
    'profile=demo', 'hub=example.org', 'tag=1.30', 'revision=5', 'meshConfig.accessLogFile=/dev/stdout', 'components.cni.enabled=true',
    'values.revisionTags[0]=a', 'values.revisionTags.[1]=b', 'values.global.proxy.statusPort=15029', 'values.pilot.podLabels.example\\.org/x=y',
  ])).toEqual({
    profile: 'demo',
    hub: 'example.org',
    tag: '1.30',
    revision: '5',
    meshConfig: { trustDomain: 'example.org', accessLogFile: '/dev/stdout' },
    components: { cni: { enabled: true } },
    values: {
      global: { proxy: { statusPort: 15029 } },
      revisionTags: ['a', 'b'],
      pilot: { podLabels: { 'example.org/x': 'y' } },
    },
  });
});

test('what is behind the end of a list is at its end', () => {
  expect(withFlags({ values: { revisionTags: ['a'] } }, ['values.revisionTags[7]=b'])).toEqual({ values: { revisionTags: ['a', 'b'] } });
});

test('leaves the spec as it is', () => {
  const spec = { values: { a: [1] } };
  withFlags(spec, ['values.a[0]=2']);
  expect(spec).toEqual({ values: { a: [1] } });
});

test.each([
  ['profile', 'profile: use path=value'],
  ['values.a.b=2', 'values.a.b=2: a is something else already'],
  ['values.a[0]=2', 'values.a[0]=2: a is something else already'],
])('refuses %s', (flag, message) => {
  expect(() => withFlags({ values: { a: 1 } }, [flag])).toThrow(message);
});
