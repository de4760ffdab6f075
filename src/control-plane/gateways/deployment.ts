import { gatewayAffinity } from './affinity';
import { injectedContainer, proxyContainer } from './container';
import { InstalledGatewayPlan, gatewayLabels, serviceAccountName, standardName } from './gateway';
import { gatewayVolumes, ownVolumes } from './volumes';
import { Manifest } from '../../validation/manifest';
import { istioLabels } from '../base/labels';
import { asStrings, firstSet, revisionName, unlessEmpty } from '../base/parts';

/** The Deployment of a gateway: of whole pods, or of pods that injection completes. */
export function gatewayDeployment(plan: InstalledGatewayPlan): Manifest {
  const { values: { gateway }, namespace } = plan;
  const { name, labels, autoscaleEnabled, replicaCount, rollingMaxSurge, rollingMaxUnavailable } = gateway;
  const ofPods: { [label: string]: string } = isInjected(plan) ? {} : { 'istio.io/dataplane-mode': 'none' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels: gatewayLabels(plan, { ...labels, ...ofPods }) },
    spec: {
      replicas: autoscaleEnabled ? undefined : unlessEmpty(replicaCount),
      selector: { matchLabels: labels },
      strategy: { rollingUpdate: { maxSurge: rollingMaxSurge, maxUnavailable: rollingMaxUnavailable } },
      template: { metadata: { labels: podLabels(plan), annotations: podAnnotations(plan) }, spec: podSpec(plan) },
    },
  };
}

function isInjected({ values: { gateway } }: InstalledGatewayPlan): boolean {
  return gateway.injectionTemplate !== '';
}

function podLabels(plan: InstalledGatewayPlan): object {
  const { values: { gateway: { name, labels }, revision } } = plan;
  return {
    ...labels,
    'service.istio.io/canonical-name': name,
    'service.istio.io/canonical-revision': firstSet(labels['app.kubernetes.io/version'], labels.version, revision) ?? 'latest',
    ...isInjected(plan)
      ? { 'sidecar.istio.io/inject': 'true', 'istio.io/rev': unlessEmpty(revision) }
      : { 'sidecar.istio.io/inject': 'false', 'istio.io/rev': revisionName(revision), 'istio.io/dataplane-mode': 'none' },
    ...istioLabels(standardName(plan)),
  };
}

function podAnnotations(plan: InstalledGatewayPlan): object {
  const { values: { gateway, meshConfig, revision } } = plan;
  return {
    ...isInjected(plan)
      ? { 'sidecar.istio.io/inject': 'true', 'inject.istio.io/templates': gateway.injectionTemplate }
      : { 'sidecar.istio.io/inject': 'false', 'istio.io/rev': revisionName(revision) },
    ...meshConfig.enablePrometheusMerge && {
      'prometheus.io/port': '15020',
      'prometheus.io/scrape': 'true',
      'prometheus.io/path': '/stats/prometheus',
    },
    ...asStrings(gateway.podAnnotations),
  };
}

function podSpec(plan: InstalledGatewayPlan): object {
  const { values: { gateway, global, platform } } = plan;
  // OpenShift gives each namespace users of its own.
  const user = firstSet(platform, global.platform) === 'openshift' ? {} : { runAsUser: 1337, runAsGroup: 1337 };
  return {
    securityContext: unlessEmpty({
      ...gateway.runAsRoot ? {} : { ...user, runAsNonRoot: true },
      ...unlessEmpty(gateway.seccompProfile) && { seccompProfile: gateway.seccompProfile },
    }),
    serviceAccountName: serviceAccountName(plan),
    priorityClassName: unlessEmpty(global.priorityClassName),
    containers: [isInjected(plan) ? injectedContainer(plan) : proxyContainer(plan), ...gateway.additionalContainers],
    volumes: isInjected(plan) ? ownVolumes(plan) : gatewayVolumes(plan),
    affinity: gatewayAffinity(plan),
    tolerations: unlessEmpty(gateway.tolerations) ?? unlessEmpty(global.defaultTolerations),
  };
}
