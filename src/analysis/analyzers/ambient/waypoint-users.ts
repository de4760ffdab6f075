import { Manifest, namespaceOf } from '../../../validation/manifest';
import { property } from '../../../validation/path';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { labelsAt } from '../../model/read';
import { USE_WAYPOINT, WaypointUse } from '../../model/waypoints';

/** Something that asks for a waypoint by a label of its own. */
export interface WaypointUser {
  readonly object: Manifest;
  readonly sort: 'namespace' | 'service' | 'workload';
  readonly namespace: string;
  readonly use: WaypointUse;
  readonly path: string;
}

const SORTS: readonly (readonly [string, WaypointUser['sort']])[] = [
  [KIND.Namespace, 'namespace'], [KIND.Service, 'service'], [KIND.ServiceEntry, 'service'], [KIND.WorkloadEntry, 'workload'],
];

/** All that asks for a waypoint. */
export function waypointUsers(mesh: MeshModel): WaypointUser[] {
  const objects = SORTS.flatMap(([kind, sort]) => mesh.all(kind).map(object =>
    ({ object, sort, labels: labelsAt(object, 'metadata', 'labels'), namespace: sort === 'namespace' ? object.metadata.name : namespaceOf(object), place: '' })));
  const workloads = mesh.workloads.all.map(({ object, labels, namespace, path }) =>
    ({ object, sort: 'workload' as const, labels, namespace, place: path === '' ? '' : `${path}.` }));
  return [...objects, ...workloads].flatMap(({ object, sort, labels, namespace, place }) => {
    if (labels[USE_WAYPOINT] === undefined) {
      return [];
    }
    const use = mesh.waypoints.usedBy(labels, namespace);
    return typeof use === 'string' ? [] : [{ object, sort, namespace, use, path: property(`${place}metadata.labels`, USE_WAYPOINT) }];
  });
}
