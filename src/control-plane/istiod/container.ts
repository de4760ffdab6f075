import { istiodEnvironment } from './environment';
import { Istiod } from './istiod';
import { istiodMounts } from './volumes';
import { firstSet, imageOf, listOf, resourcesOf, unlessEmpty } from '../base/parts';

/** The container that istiod runs in. */
export function istiodContainer(istiod: Istiod): object {
  const { values } = istiod;
  const { global, resources, seccompProfile } = values;
  return {
    name: 'discovery',
    image: imageOf(
      firstSet(values.image) ?? 'pilot',
      firstSet(values.hub, global.hub) ?? '',
      firstSet(values.tag, global.tag) ?? '',
      firstSet(values.variant, global.variant) ?? '',
    ),
    imagePullPolicy: unlessEmpty(global.imagePullPolicy),
    terminationMessagePolicy: unlessEmpty(values.terminationMessagePolicy),
    args: commandLine(istiod),
    ports: [
      port('http-debug', 8080),
      port('grpc-xds', 15010),
      port('tls-xds', 15012),
      port('https-webhooks', 15017),
      port('http-monitoring', 15014),
    ],
    readinessProbe: { httpGet: { path: '/ready', port: 8080 }, initialDelaySeconds: 1, periodSeconds: 3, timeoutSeconds: 5 },
    env: istiodEnvironment(istiod),
    resources: resourcesOf(unlessEmpty(resources) ?? global.defaultResources),
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      capabilities: { drop: ['ALL'] },
      seccompProfile: unlessEmpty(seccompProfile),
    },
    volumeMounts: istiodMounts(istiod),
  };
}

function commandLine({ values: { global, taint, keepaliveMaxServerConnectionAge, extraContainerArgs } }: Istiod): string[] {
  const { logging, logAsJson, proxy } = global;
  return listOf(
    'discovery',
    '--monitoringAddr=:15014',
    logging.level === '' ? undefined : `--log_output_level=${logging.level}`,
    logAsJson ? '--log_as_json' : undefined,
    ['--domain', proxy.clusterDomain],
    taint.namespace === '' ? undefined : `--cniNamespace=${taint.namespace}`,
    ['--keepaliveMaxServerConnectionAge', keepaliveMaxServerConnectionAge],
    extraContainerArgs,
  );
}

function port(name: string, containerPort: number): object {
  return { name, containerPort, protocol: 'TCP' };
}
