import { Istiod, revisionLabels } from './istiod';
import { Manifest } from '../../validation/manifest';
import { revisioned } from '../base/parts';
import { jsonText } from '../base/text';
import { Tree } from '../values/tree';

/**
 * The ConfigMap that shows which settings a control plane was made with. Nothing of Istio reads it.
 *
 * @param asked what profile and options say, without the defaults
 */
export function valuesConfigMap(istiod: Istiod, asked: Tree): Manifest {
  const { namespace, values } = istiod;
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: {
      name: revisioned('values', values.revision),
      namespace,
      labels: revisionLabels(istiod),
      annotations: { 'kubernetes.io/description': 'The settings that this control plane was made with, to look at: changes here have no effect.' },
    },
    data: { 'original-values': jsonText(asked), 'merged-values': jsonText(values) },
  };
}
