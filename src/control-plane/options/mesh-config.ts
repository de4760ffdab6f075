import { Duration } from 'cdk8s';
import { renderDuration } from '../../base/duration';
import { MeshConfig } from '../../imports/mesh-config';
import { Tree, isTree } from '../values/tree';

/** The configuration of the mesh as Istio reads it: durations are texts there. */
export function renderMeshConfig(config: MeshConfig): Tree {
  return plain(config) as Tree;
}

function plain(value: unknown): unknown {
  if (isDuration(value)) {
    return renderDuration(value);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return isTree(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)])) : value;
}

/** An app may have several copies of cdk8s, whose classes are not the same. */
function isDuration(value: unknown): value is Duration {
  return typeof value === 'object' && value !== null && 'toMilliseconds' in value;
}
