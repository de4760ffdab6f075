import { Istiod, istiodSelector, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { listOf, unlessEmpty } from '../base/parts';

/** How many pods istiod has, by their load. */
export function istiodAutoscaler(istiod: Istiod): Manifest[] {
  const { name, namespace, values: { autoscaleEnabled, autoscaleMin, autoscaleMax, autoscaleBehavior, cpu, memory } } = istiod;
  if (!autoscaleEnabled || autoscaleMin === 0 || autoscaleMax === 0) {
    return [];
  }
  return [{
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace, labels: revisionLabels(istiod, { app: 'istiod' }) },
    spec: {
      minReplicas: autoscaleMin,
      maxReplicas: autoscaleMax,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      metrics: listOf(
        utilization('cpu', cpu.targetAverageUtilization),
        memory.targetAverageUtilization === undefined ? undefined : utilization('memory', memory.targetAverageUtilization),
      ),
      behavior: unlessEmpty(autoscaleBehavior),
    },
  }];
}

/** How many pods must stay when nodes are emptied; one pod alone would keep its node from being emptied. */
export function istiodDisruptionBudget(istiod: Istiod): Manifest[] {
  const { name, namespace, values: { global, autoscaleEnabled, autoscaleMin, replicaCount, pdb } } = istiod;
  if (!global.defaultPodDisruptionBudget.enabled || (autoscaleEnabled ? autoscaleMin : replicaCount) <= 1) {
    return [];
  }
  const { minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } = pdb;
  return [{
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name, namespace, labels: revisionLabels(istiod, { app: 'istiod', istio: 'pilot' }) },
    spec: {
      ...maxUnavailable === undefined ? { minAvailable: unlessEmpty(minAvailable) } : { maxUnavailable: unlessEmpty(maxUnavailable) },
      unhealthyPodEvictionPolicy: unlessEmpty(unhealthyPodEvictionPolicy),
      selector: { matchLabels: istiodSelector(istiod) },
    },
  }];
}

export function utilization(resource: string, averageUtilization: number): object {
  return { type: 'Resource', resource: { name: resource, target: { type: 'Utilization', averageUtilization } } };
}
