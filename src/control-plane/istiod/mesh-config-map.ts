import { Istiod, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { firstSet, listOf, revisioned, unlessEmpty } from '../base/parts';
import { yamlText } from '../base/text';
import { Tree, overlay } from '../values/tree';

/** The ConfigMap that istiod and gateways read the configuration of the mesh from. */
export function meshConfigMap(istiod: Istiod): Manifest[] {
  const { namespace, values } = istiod;
  return !values.configMap ? [] : [{
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: revisioned('istio', values.revision), namespace, labels: revisionLabels(istiod) },
    data: {
      mesh: yamlText(meshConfigOf(istiod)),
      meshNetworks: yamlText({ networks: values.global.meshNetworks }),
    },
  }];
}

/** The configuration of the mesh: what other settings say about it, and over that what is asked for. */
function meshConfigOf(istiod: Istiod): Tree {
  const { values: { global, meshConfig } } = istiod;
  return overlay({
    trustDomain: 'cluster.local',
    rootNamespace: firstSet(meshConfig.rootNamespace as string | undefined) ?? global.istioNamespace,
    defaultProviders: defaultProviders(istiod),
    defaultConfig: defaultProxyConfig(istiod),
  }, meshConfig);
}

/** Who gets metrics and access logs unless a Telemetry says so; nobody besides those that are named, if any are. */
function defaultProviders({ values: { telemetry, meshConfig } }: Istiod): Tree | undefined {
  const { enabled, v2 } = telemetry;
  if (!enabled || !v2.enabled || unlessEmpty(meshConfig.defaultProviders) !== undefined) {
    return undefined;
  }
  const [prometheus, stackdriver] = [v2.prometheus.enabled, v2.stackdriver.enabled];
  return !prometheus && !stackdriver ? undefined : {
    metrics: listOf(prometheus ? 'prometheus' : undefined, stackdriver ? 'stackdriver' : undefined),
    accessLogging: stackdriver ? ['stackdriver'] : undefined,
  };
}

function defaultProxyConfig(istiod: Istiod): Tree {
  const { global } = istiod.values;
  const imageType = firstSet(global.proxy.variant, global.variant);
  return {
    meshId: unlessEmpty(global.meshID),
    image: imageType === undefined ? undefined : { imageType },
    tracing: global.proxy.tracer === 'none' ? undefined : tracing(istiod),
    discoveryAddress: `${discoveryHost(istiod)}:15012`,
  };
}

function discoveryHost({ namespace, name, values: { global, istiodRemote } }: Istiod): string {
  if (global.remotePilotAddress === '') {
    return `${name}.${namespace}.svc`;
  }
  return `${istiodRemote.enabled && istiodRemote.enabledLocalInjectorIstiod ? 'istiod-remote' : 'istiod'}.${namespace}.svc`;
}

/** Where proxies send traces to, by the tracer's own settings. */
function tracing({ values: { global: { proxy: { tracer }, tracer: settings = {}, istioNamespace } } }: Istiod): Tree {
  const own = settings[tracer] ?? {};
  const address = firstSet(own.address);
  switch (tracer) {
    case 'lightstep':
      return { lightstep: { address, accessToken: own.accessToken } };
    case 'zipkin':
      return { zipkin: { address: address ?? `zipkin.${istioNamespace}:9411` } };
    case 'datadog':
      return { datadog: { address: address ?? '$(HOST_IP):8126' } };
    default:
      return { stackdriver: stackdriverTracing(own) };
  }
}

function stackdriverTracing({ debug, maxNumberOfAttributes, maxNumberOfAnnotations, maxNumberOfMessageEvents }: Tree): Tree {
  return {
    debug: debug ?? false,
    maxNumberOfAttributes: firstSet(maxNumberOfAttributes) ?? 200,
    maxNumberOfAnnotations: firstSet(maxNumberOfAnnotations) ?? 200,
    maxNumberOfMessageEvents: firstSet(maxNumberOfMessageEvents) ?? 200,
  };
}
