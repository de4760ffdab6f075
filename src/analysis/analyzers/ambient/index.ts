import { idleWaypoint, sidecarInAmbient, twoDataPlanes } from './data-planes';
import { idleSelector } from './idle-selector';
import { ignoredByZtunnel, plainInAmbient } from './ignored-by-ztunnel';
import { bypassedPolicy, unknownTarget } from './targets';
import { twoRoutes } from './two-routes';
import { otherWaypoint, unknownWaypoint } from './unknown-waypoint';
import { waypointNotAllowed } from './waypoint-not-allowed';
import { foreignRoutes, routesWithoutWaypoint, rulesWithoutWaypoint } from './without-waypoint';
import { customAtZtunnel, httpAtZtunnel } from './ztunnel-policies';
import { Analyzer } from '../../analyzer';

export const AMBIENT_RULES: Analyzer[] = [
  bypassedPolicy, customAtZtunnel, foreignRoutes, httpAtZtunnel, idleSelector, idleWaypoint, ignoredByZtunnel, otherWaypoint, plainInAmbient,
  routesWithoutWaypoint, rulesWithoutWaypoint, sidecarInAmbient, twoDataPlanes, twoRoutes, unknownTarget, unknownWaypoint,
  waypointNotAllowed,
];
