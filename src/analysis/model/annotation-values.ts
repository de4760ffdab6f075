import { addressBlockProblem } from '../../validation/vocabulary/ip';
import { Problem, problem } from '../../validation/vocabulary/problem';

type Check = (value: string) => Problem;

const QUANTITY = /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const TRUTHS = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'];
const MODES = ['REDIRECT', 'TPROXY', 'NONE'];
const MAX_PORT = 65535;
const MAX_SECONDS = 4294967295;

/** What the webhook asks of the values of annotations; it makes no pods with others. */
const CHECKS: { readonly [annotation: string]: Check } = {
  'istio.io/reroute-virtual-interfaces': interfaces,
  'prometheus.istio.io/merge-metrics': value => problemUnless(TRUTHS.includes(value), value, 'use "true" or "false"'),
  'readiness.status.sidecar.istio.io/failureThreshold': seconds,
  'readiness.status.sidecar.istio.io/initialDelaySeconds': seconds,
  'readiness.status.sidecar.istio.io/periodSeconds': seconds,
  'sidecar.istio.io/interceptionMode': value => problemUnless(MODES.includes(value), value, `use ${MODES.join(', ')}`),
  'sidecar.istio.io/proxyCPU': quantity,
  'sidecar.istio.io/proxyCPULimit': quantity,
  'sidecar.istio.io/proxyMemory': quantity,
  'sidecar.istio.io/proxyMemoryLimit': quantity,
  'status.sidecar.istio.io/port': value => problemUnless(isPort(value), value, 'use a port'),
  'traffic.sidecar.istio.io/excludeInboundPorts': ports,
  'traffic.sidecar.istio.io/excludeInterfaces': interfaces,
  'traffic.sidecar.istio.io/excludeOutboundIPRanges': subnets,
  'traffic.sidecar.istio.io/excludeOutboundPorts': ports,
  'traffic.sidecar.istio.io/includeInboundPorts': value => value === '*' ? undefined : ports(value),
  'traffic.sidecar.istio.io/includeOutboundIPRanges': value => value === '*' ? undefined : subnets(value),
  'traffic.sidecar.istio.io/kubevirtInterfaces': interfaces,
};

/** What is wrong with the value of one of Istio's annotations. */
export function annotationProblem(name: string, value: string): Problem {
  return Object.hasOwn(CHECKS, name) ? CHECKS[name](value) : undefined;
}

function problemUnless(isFine: boolean, value: string, fix: string): Problem {
  return isFine ? undefined : problem(value, fix);
}

function seconds(value: string): Problem {
  return problemUnless(/^\d+$/.test(value) && Number(value) <= MAX_SECONDS, value, 'use a whole number');
}

function quantity(value: string): Problem {
  return problemUnless(QUANTITY.test(value), value, 'use a quantity such as "100m" or "128Mi"');
}

function ports(value: string): Problem {
  return problemUnless(value.trim() === '' || value.split(',').every(isPort), value, 'use ports with commas, such as "8080,9090"');
}

function isPort(text: string): boolean {
  return /^\s*\d+\s*$/.test(text) && Number(text) <= MAX_PORT;
}

function subnets(value: string): Problem {
  const isSubnet = (text: string) => text.includes('/') && addressBlockProblem(text) === undefined;
  return problemUnless(value === '' || value.split(',').every(isSubnet), value, 'use subnets with commas, such as "10.0.0.0/8,192.168.0.0/16"');
}

function interfaces(value: string): Problem {
  const isInterface = (text: string) => text.length <= 15 && /^[a-zA-Z][a-zA-Z0-9_.-]*$/.test(text);
  return problemUnless(value === '' || value.split(',').every(text => isInterface(text.trim())), value, 'use names of network interfaces with commas');
}
