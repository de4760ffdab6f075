import { WaypointUser, waypointUsers } from './waypoint-users';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf, ifMissing } from '../../finding';
import { KubernetesGateway } from '../../model/kubernetes-gateways';
import { isOpenTo } from '../../model/waypoints';

/** A waypoint that does not exist. */
export const unknownWaypoint: Analyzer = {
  entry: AMBIENT.unknownWaypoint,

  analyze(mesh) {
    return waypointUsers(mesh).flatMap(({ object, use, path }) => {
      const answer = mesh.waypoints.find(use);
      return answer.is === 'known' ? [] : ifMissing(answer, () => findingOf(AMBIENT.unknownWaypoint, object, path, {
        message: `namespace ${use.namespace} has no Gateway ${JSON.stringify(use.name)}`,
        fix: 'add the waypoint, or correct the label',
      }));
    });
  },
};

/** A waypoint that does not take who asks for it. */
export const otherWaypoint: Analyzer = {
  entry: AMBIENT.otherWaypoint,

  analyze(mesh) {
    return waypointUsers(mesh).flatMap(user => {
      const answer = mesh.waypoints.find(user.use);
      return answer.is === 'known' && answer.value !== undefined ? judge(user, answer.value) : [];
    });
  },
};

function judge({ object, sort, namespace, path }: WaypointUser, gateway: KubernetesGateway): Finding[] {
  const finding = (message: string, fix: string) => [findingOf(AMBIENT.otherWaypoint, object, path, { message, fix }, [gateway.object])];
  if (!gateway.isWaypoint) {
    return finding(`Gateway ${gateway.name} is of class ${JSON.stringify(gateway.className)}`, 'use a Gateway of class istio-waypoint');
  }
  const isTaken = gateway.waypointFor === 'all' || (sort === 'namespace' ? gateway.waypointFor !== 'none' : gateway.waypointFor === sort);
  if (!isTaken) {
    return finding(`waypoint ${gateway.name} is for ${gateway.waypointFor}`, 'label the waypoint with istio.io/waypoint-for: all');
  }
  return isOpenTo(gateway, namespace) ? [] : finding(`waypoint ${gateway.namespace}/${gateway.name} takes its own namespace only`, 'set allowedRoutes.namespaces of its listener');
}
