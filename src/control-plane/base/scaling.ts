import { unlessEmpty } from './parts';
import { Manifest } from '../../validation/manifest';
import { Tree } from '../values/tree';

/** How many pods a Deployment has: as many as its load asks for, or a number. */
export interface Scale {
  readonly autoscaleEnabled: boolean;
  readonly autoscaleMin: number;
  readonly autoscaleMax: number;
  readonly replicaCount?: number;
}

/** Scales the Deployment of the same name by its load, if that is wanted. */
export function autoscaler(metadata: Manifest['metadata'], scale: Scale, metrics: readonly object[], behavior?: Tree): Manifest[] {
  const { autoscaleEnabled, autoscaleMin, autoscaleMax } = scale;
  return !autoscaleEnabled || autoscaleMin === 0 || autoscaleMax === 0 ? [] : [{
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata,
    spec: {
      minReplicas: autoscaleMin,
      maxReplicas: autoscaleMax,
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: metadata.name },
      metrics,
      behavior: unlessEmpty(behavior),
    },
  }];
}

/** How much of a resource the pods use on average, in percent of what they request. */
export function utilization(resource: string, averageUtilization: number): object {
  return { type: 'Resource', resource: { name: resource, target: { type: 'Utilization', averageUtilization } } };
}

/** Keeps pods when nodes are emptied, where there are several; one pod alone would keep its node from being emptied. */
export function disruptionBudget(metadata: Manifest['metadata'], scale: Scale, spec: object): Manifest[] {
  const { autoscaleEnabled, autoscaleMin, replicaCount = 0 } = scale;
  return (autoscaleEnabled ? autoscaleMin : replicaCount) <= 1 ? [] : [{ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec }];
}
