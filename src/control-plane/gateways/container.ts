import { gatewayEnvironment } from './environment';
import { InstalledGatewayPlan } from './gateway';
import { gatewayMounts, ownMounts } from './volumes';
import { firstSet, imageOf, listOf, resourcesOf, unlessEmpty, variable, variables } from '../base/parts';

/** The container of a gateway's proxy. */
export function proxyContainer(plan: InstalledGatewayPlan): object {
  const { values: { global, gateway } } = plan;
  const { proxy } = global;
  return {
    ...common(plan),
    image: imageOf(
      firstSet(proxy.image) ?? 'proxyv2',
      global.hub,
      firstSet(gateway.tag, global.tag) ?? '',
      firstSet(proxy.variant, global.variant) ?? '',
    ),
    args: commandLine(plan),
    readinessProbe: {
      failureThreshold: 30,
      httpGet: { path: '/healthz/ready', port: 15021, scheme: 'HTTP' },
      initialDelaySeconds: 1,
      periodSeconds: 2,
      successThreshold: 1,
      timeoutSeconds: 1,
    },
    env: gatewayEnvironment(plan),
    volumeMounts: gatewayMounts(plan),
  };
}

/** The container that injection completes. */
export function injectedContainer(plan: InstalledGatewayPlan): object {
  const { values: { gateway } } = plan;
  return {
    ...common(plan),
    // The word that injection replaces by the proxy's image.
    image: 'auto',
    env: listOf(gateway.runAsRoot ? undefined : variable('ISTIO_META_UNPRIVILEGED_POD', true), variables(gateway.env)),
    volumeMounts: ownMounts(plan),
  };
}

function common({ values: { global, gateway } }: InstalledGatewayPlan): object {
  return {
    name: 'istio-proxy',
    imagePullPolicy: unlessEmpty(global.imagePullPolicy),
    ports: [
      ...gateway.ports.map(({ port, targetPort, protocol }) => ({ containerPort: targetPort ?? port, protocol: protocol ?? 'TCP' })),
      { name: 'http-envoy-prom', containerPort: 15090, protocol: 'TCP' },
    ],
    securityContext: gateway.runAsRoot ? undefined : {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
    },
    resources: resourcesOf(unlessEmpty(gateway.resources) ?? global.defaultResources),
  };
}

function commandLine({ values: { global: { proxy, logging, logAsJson, sts } } }: InstalledGatewayPlan): string[] {
  return listOf(
    ['proxy', 'router', '--domain', `$(POD_NAMESPACE).svc.${proxy.clusterDomain}`],
    flag('--proxyLogLevel', proxy.logLevel),
    flag('--proxyComponentLogLevel', proxy.componentLogLevel),
    flag('--log_output_level', logging.level),
    logAsJson ? '--log_as_json' : undefined,
    flag('--stsPort', sts.servicePort),
  );
}

function flag(name: string, value: string | number): string | undefined {
  return unlessEmpty(value) === undefined ? undefined : `${name}=${value}`;
}
