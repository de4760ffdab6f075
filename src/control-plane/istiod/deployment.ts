import { istiodContainer } from './container';
import { Istiod, revisionLabels } from './istiod';
import { istiodVolumes } from './volumes';
import { Manifest } from '../../validation/manifest';
import { asStrings, unlessEmpty } from '../base/parts';

/** The Deployment of istiod. */
export function istiodDeployment(istiod: Istiod): Manifest {
  const { values, namespace, name } = istiod;
  const { revision, autoscaleEnabled, replicaCount, rollingMaxSurge, rollingMaxUnavailable } = values;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      name,
      namespace,
      labels: { app: 'istiod', istio: 'pilot', ...revisionLabels(istiod), ...asStrings(values.deploymentLabels) },
      annotations: unlessEmpty(asStrings(values.deploymentAnnotations)),
    },
    spec: {
      replicas: autoscaleEnabled ? undefined : unlessEmpty(replicaCount),
      strategy: { rollingUpdate: { maxSurge: rollingMaxSurge, maxUnavailable: rollingMaxUnavailable } },
      selector: { matchLabels: revision === '' ? { istio: 'pilot' } : { 'app': 'istiod', 'istio.io/rev': revision } },
      template: podTemplate(istiod),
    },
  };
}

function podTemplate(istiod: Istiod): object {
  const { values, name } = istiod;
  return {
    metadata: {
      labels: {
        'app': 'istiod',
        'istio': values.revision === '' ? 'pilot' : 'istiod',
        'sidecar.istio.io/inject': 'false',
        ...asStrings(values.podLabels),
        'istio.io/dataplane-mode': 'none',
        ...revisionLabels(istiod),
      },
      annotations: {
        'prometheus.io/port': '15014',
        'prometheus.io/scrape': 'true',
        'sidecar.istio.io/inject': 'false',
        ...asStrings(values.podAnnotations),
      },
    },
    spec: {
      nodeSelector: unlessEmpty(values.nodeSelector),
      affinity: unlessEmpty(values.affinity),
      // The node's network plugin may wait for istiod.
      tolerations: [{ key: 'cni.istio.io/not-ready', operator: 'Exists' }, ...values.tolerations],
      topologySpreadConstraints: unlessEmpty(values.topologySpreadConstraints),
      serviceAccountName: name,
      priorityClassName: unlessEmpty(values.global.priorityClassName),
      initContainers: unlessEmpty(values.initContainers),
      containers: [istiodContainer(istiod)],
      volumes: istiodVolumes(istiod),
    },
  };
}
