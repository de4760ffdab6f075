import { startsTls, tlsAtPort, tlsOfHost, tlsOfSubsets } from '../../../src/analysis/model/client-tls';
import * as istio from '../../../src/imports/istio';

const SPEC: istio.DestinationRuleSpec = {
  host: 'a.example.com',
  trafficPolicy: {
    tls: { mode: istio.ClientTlsMode.SIMPLE },
    portLevelSettings: [{ port: { number: 80 } }, { port: { number: 443 }, tls: { mode: istio.ClientTlsMode.DISABLE } }],
  },
  subsets: [{ name: 'v1', trafficPolicy: { tls: { mode: istio.ClientTlsMode.MUTUAL } } }, { name: 'v2' }],
};

test('settings of a port replace those of the host', () => {
  expect(tlsAtPort(SPEC, 8080)?.mode).toBe('SIMPLE');
  expect(tlsAtPort(SPEC, 443)?.mode).toBe('DISABLE');
  expect(tlsAtPort(SPEC, 80)).toBeUndefined();
  expect(tlsAtPort({ host: 'a' }, 80)).toBeUndefined();
});

test('all settings are found with their place', () => {
  expect(tlsOfHost(SPEC).map(({ path, port }) => [path, port])).toEqual([
    ['spec.trafficPolicy.tls', undefined],
    ['spec.trafficPolicy.portLevelSettings[1].tls', 443],
  ]);
  expect(tlsOfSubsets(SPEC).map(({ path }) => path)).toEqual(['spec.subsets[0].trafficPolicy.tls']);
});

test('proxies begin TLS with certificates of others only in two modes', () => {
  const modes = Object.values(istio.ClientTlsMode).filter(mode => startsTls({ mode }));
  expect(modes).toEqual(['SIMPLE', 'MUTUAL']);
  expect(startsTls(undefined)).toBe(false);
});
