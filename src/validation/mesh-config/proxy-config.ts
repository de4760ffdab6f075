import { Fault, faultIfGiven, faultOf } from './fault';
import type { ConnectionSettings, PrivateKeyProvider, ProxyConfig, Tracing } from './plain';
import { clientTls } from '../admission/client-tls';
import { nanosecondsOf } from '../vocabulary/duration';
import { hostProblem } from '../vocabulary/host';
import { isIpAddress } from '../vocabulary/ip';
import { portProblem } from '../vocabulary/numbers';
import { Problem, problem, problemIf } from '../vocabulary/problem';

const MIN_WINDOW = 65535;

/** What Istio refuses in the configuration of proxies. */
export function proxyConfigFaults(config: ProxyConfig, path: string): Fault[] {
  const at = (name: string) => `${path}.${name}`;
  return [
    ...faultIfGiven(at('configPath'), config.configPath, neverEmpty),
    ...faultIfGiven(at('binaryPath'), config.binaryPath, neverEmpty),
    ...config.tracingServiceName !== undefined ? [] : faultIfGiven(at('serviceCluster'), config.serviceCluster, neverEmpty),
    ...faultIfGiven(at('drainDuration'), config.drainDuration, drainProblem),
    ...faultIfGiven(at('discoveryAddress'), config.discoveryAddress, addressProblem),
    ...tracingFaults(config.tracing ?? {}, at('tracing')),
    ...faultIfGiven(at('statsdUdpAddress'), config.statsdUdpAddress, optionalAddressProblem),
    ...faultIfGiven(at('envoyMetricsServiceAddress'), config.envoyMetricsServiceAddress, optionalAddressProblem),
    ...faultIfGiven(at('envoyMetricsService.address'), config.envoyMetricsService?.address, optionalAddressProblem),
    ...faultIfGiven(at('envoyAccessLogService.address'), config.envoyAccessLogService?.address, optionalAddressProblem),
    ...faultIfGiven(at('proxyAdminPort'), config.proxyAdminPort, portProblem),
    ...faultIfGiven(at('controlPlaneAuthPolicy'), config.controlPlaneAuthPolicy, policyProblem),
    ...faultIfGiven(at('statusPort'), config.statusPort, portProblem),
    ...config.privateKeyProvider ? privateKeyFaults(config.privateKeyProvider, at('privateKeyProvider')) : [],
    ...config.connectionSettings ? connectionFaults(config.connectionSettings, at('connectionSettings')) : [],
  ];
}

function neverEmpty(text: string): Problem {
  return problemIf(text === '', 'got ""', 'leave it out, or say something');
}

function drainProblem(text: string): Problem {
  const length = nanosecondsOf(text)!;
  return length > 0n && length % 1_000_000_000n === 0n ? undefined : problem(text, 'use whole seconds, at least "1s"');
}

/** A host or IP address with a port. */
function addressProblem(address: string): Problem {
  const [, bracketed, plain, port] = /^(?:\[([^[\]]*)\]|([^:[\]]*)):([^:[\]]*)$/.exec(address) ?? [];
  const host = bracketed ?? plain ?? '';
  const isPort = /^[-+]?\d+$/.test(port ?? '') && portProblem(Number(port)) === undefined;
  return isPort && (hostProblem(host) === undefined || isIpAddress(host)) ? undefined : problem(address, 'use host:port, such as "zipkin.istio-system:9411"');
}

function optionalAddressProblem(address: string): Problem {
  return address === '' ? undefined : addressProblem(address);
}

/** The address of a node may stand for a host. */
function nodeAddressProblem(address: string): Problem {
  return addressProblem(address.replace('$(HOST_IP)', '127.0.0.1')) && problem(address, 'use host:port, such as "$(HOST_IP):8126"');
}

function policyProblem(policy: string): Problem {
  return policy === 'NONE' || policy === 'MUTUAL_TLS' ? undefined : problem(policy, 'use NONE or MUTUAL_TLS');
}

/** Of several tracers the last one counts, in this order. */
function tracingFaults(tracing: Tracing, path: string): Fault[] {
  const tracer = (['openCensusAgent', 'stackdriver', 'datadog', 'lightstep', 'zipkin'] as const).find(name => tracing[name]);
  const { address, accessToken } = { address: '', accessToken: '', ...tracer && tracing[tracer] as { address?: string; accessToken?: string } };
  return [
    ...tracer === 'zipkin' || tracer === 'datadog' ? faultOf(`${path}.${tracer}.address`, nodeAddressProblem(address ?? '')) : [],
    ...tracer === 'lightstep'
      ? [...faultOf(`${path}.lightstep.address`, addressProblem(address ?? '')), ...faultOf(`${path}.lightstep.accessToken`, neverEmpty(accessToken ?? ''))]
      : [],
    ...tracing.tlsSettings
      ? clientTls(tracing.tlsSettings as never, '', `${path}.tlsSettings`).map(({ path: place, message, fix }) => ({ path: place, message, fix }))
      : [],
  ];
}

function privateKeyFaults({ cryptomb, qat }: PrivateKeyProvider, path: string): Fault[] {
  const provider = qat ?? cryptomb;
  if (!provider) {
    return [{ path, message: 'got no provider', fix: 'use cryptomb or qat' }];
  }
  const isDelay = typeof provider.pollDelay === 'string' && nanosecondsOf(provider.pollDelay) !== 0n;
  return isDelay ? [] : faultOf(`${path}.${qat ? 'qat' : 'cryptomb'}.pollDelay`, problem(provider.pollDelay, 'use a duration such as "10ms"'));
}

function connectionFaults(settings: ConnectionSettings, path: string): Fault[] {
  const least = (name: keyof ConnectionSettings, min: number) => faultIfGiven(`${path}.${name}`, settings[name], value =>
    value as number >= min ? undefined : problem(value, `use ${min} or more`));
  const notNegative = (name: keyof ConnectionSettings) => faultIfGiven(`${path}.${name}`, settings[name], value =>
    nanosecondsOf(value as string)! >= 0n ? undefined : problem(value, 'use a duration that is not negative'));
  return [
    ...least('listenerPerConnectionBufferLimitBytes', 0),
    ...least('clusterPerConnectionBufferLimitBytes', 0),
    ...notNegative('httpIdleTimeout'),
    ...notNegative('httpMaxConnectionDuration'),
    ...notNegative('httpDrainTimeout'),
    ...notNegative('httpRequestTimeout'),
    ...notNegative('httpRequestHeadersTimeout'),
    ...notNegative('httpStreamIdleTimeout'),
    ...notNegative('httpMaxStreamDuration'),
    ...least('httpMaxConcurrentStreams', 1),
    ...least('http2InitialStreamWindowSize', MIN_WINDOW),
    ...least('http2InitialConnectionWindowSize', MIN_WINDOW),
    ...least('listenerConnectionLimit', 1),
    ...least('globalDownstreamConnectionLimit', 1),
  ];
}
