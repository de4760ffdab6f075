import { GLOBAL, PROXY, annotation, firstOf, hasAnnotation, label, or } from './expressions';
import { Choice, Expression, Fields, Items, NULL, Node, json, print, quote, when } from './go-yaml';

/** An image by annotation or setting if that is a whole reference, else the one that istiod makes of its parts. */
export function image(setting: string, made: string, annotationName = 'sidecar.istio.io/proxyImage'): Choice {
  const asked = annotation(annotationName, setting);
  return when(`contains \`/\` ${asked}`, quote(asked), `{{ ${made} }}`);
}

export const PROXY_IMAGE = image(`${PROXY}.image`, '.ProxyImage');

export const PULL_POLICY = when(`${GLOBAL}.imagePullPolicy`, `{{ ${GLOBAL}.imagePullPolicy }}`);

/** A flag with the value of an annotation, or of a setting. */
export function flag(name: string, annotationName: string, setting: string): Expression {
  return quote(`printf \`${name}=%s\` ${annotation(annotationName, setting)}`);
}

export const AGENT_LOG_LEVEL = flag('--log_output_level', 'sidecar.istio.io/agentLogLevel', `${GLOBAL}.logging.level`);

export const DOMAIN: Items = ['--domain', `$(POD_NAMESPACE).svc.{{ ${PROXY}.clusterDomain }}`];

/** Flags that injected proxies have in common. */
export const PROXY_FLAGS: Items = [
  flag('--proxyLogLevel', 'sidecar.istio.io/logLevel', `${PROXY}.logLevel`),
  flag('--proxyComponentLogLevel', 'sidecar.istio.io/componentLogLevel', `${PROXY}.componentLogLevel`),
  AGENT_LOG_LEVEL,
  when(`${GLOBAL}.sts.servicePort`, `--stsPort={{ ${GLOBAL}.sts.servicePort }}`),
  when(`${GLOBAL}.logAsJson`, '--log_as_json'),
];

const AMOUNTS = {
  cpuRequest: 'sidecar.istio.io/proxyCPU',
  memoryRequest: 'sidecar.istio.io/proxyMemory',
  cpuLimit: 'sidecar.istio.io/proxyCPULimit',
  memoryLimit: 'sidecar.istio.io/proxyMemoryLimit',
};

/** CPU and memory: what the pod's annotations say, and only that if there is one, else what the settings say. */
export const RESOURCES = new Choice([
  [or(...Object.values(AMOUNTS).map(hasAnnotation)), {
    requests: amounts(AMOUNTS.cpuRequest, AMOUNTS.memoryRequest),
    limits: amounts(AMOUNTS.cpuLimit, AMOUNTS.memoryLimit),
  }],
  [`${PROXY}.resources`, json(`omitNil ${PROXY}.resources`)],
], NULL);

function amounts(cpu: string, memory: string): Choice {
  const amount = (name: string) => when(hasAnnotation(name), quote(`index .ObjectMeta.Annotations \`${name}\``));
  return when(or(hasAnnotation(cpu), hasAnnotation(memory)), { cpu: amount(cpu), memory: amount(memory) });
}

/** The name of the workload as labels tell it, and its version. */
export function canonicalLabels(shorten: string = ''): Fields {
  const name = firstOf(label('service.istio.io/canonical-name'), label('app.kubernetes.io/name'), label('app'), '.DeploymentMeta.Name');
  const revision = firstOf(label('service.istio.io/canonical-revision'), label('app.kubernetes.io/version'), label('version'), '`latest`');
  return {
    'service.istio.io/canonical-name': quote(`${name}${shorten}`),
    'service.istio.io/canonical-revision': quote(revision),
  };
}

/** The revision, and the container that kubectl takes if it is told none. */
export const POD_ANNOTATIONS: Fields = {
  'istio.io/rev': quote('.Revision | default `default`'),
  'kubectl.kubernetes.io/default-logs-container': defaultContainer('kubectl.kubernetes.io/default-logs-container'),
  'kubectl.kubernetes.io/default-container': defaultContainer('kubectl.kubernetes.io/default-container'),
};

function defaultContainer(name: string): Node {
  return when(`and $containers (not ${hasAnnotation(name)})`, '{{ index $containers 0 }}');
}

/** When the proxy is asked whether it is ready: what annotations say, or settings. */
export function readiness(port: number, setting: (name: string, annotationName: string) => string): Fields {
  return {
    httpGet: { path: '/healthz/ready', port },
    initialDelaySeconds: print(setting('readinessInitialDelaySeconds', 'initialDelaySeconds')),
    periodSeconds: print(setting('readinessPeriodSeconds', 'periodSeconds')),
    timeoutSeconds: 3,
    failureThreshold: print(setting('readinessFailureThreshold', 'failureThreshold')),
  };
}

export function byAnnotation(name: string, annotationName: string): string {
  return annotation(`readiness.status.sidecar.istio.io/${annotationName}`, `${PROXY}.${name}`);
}

/** The port of the agent for the proxy's health; 0 for none. */
export const STATUS_PORT = annotation('status.sidecar.istio.io/port', `${PROXY}.statusPort`);

/** Whether the proxy has a port for its health. */
export const HAS_STATUS_PORT = `ne ${STATUS_PORT} \`0\``;
