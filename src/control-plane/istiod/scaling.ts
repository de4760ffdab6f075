import { Istiod, istiodSelector, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { listOf, unlessEmpty } from '../base/parts';
import { autoscaler, disruptionBudget, utilization } from '../base/scaling';

/** How many pods istiod has, by their load. */
export function istiodAutoscaler(istiod: Istiod): Manifest[] {
  const { name, namespace, values } = istiod;
  const { cpu, memory, autoscaleBehavior } = values;
  const metrics = listOf(
    utilization('cpu', cpu.targetAverageUtilization),
    memory.targetAverageUtilization === undefined ? undefined : utilization('memory', memory.targetAverageUtilization),
  );
  return autoscaler({ name, namespace, labels: revisionLabels(istiod, { app: 'istiod' }) }, values, metrics, autoscaleBehavior);
}

/** How many pods of istiod must stay when nodes are emptied. */
export function istiodDisruptionBudget(istiod: Istiod): Manifest[] {
  const { name, namespace, values } = istiod;
  const { minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } = values.pdb;
  const metadata = { name, namespace, labels: revisionLabels(istiod, { app: 'istiod', istio: 'pilot' }) };
  return !values.global.defaultPodDisruptionBudget.enabled ? [] : disruptionBudget(metadata, values, {
    ...maxUnavailable === undefined ? { minAvailable: unlessEmpty(minAvailable) } : { maxUnavailable: unlessEmpty(maxUnavailable) },
    unhealthyPodEvictionPolicy: unlessEmpty(unhealthyPodEvictionPolicy),
    selector: { matchLabels: istiodSelector(istiod) },
  });
}
