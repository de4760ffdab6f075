import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { SIDECAR } from '../../catalogue/sidecar';
import { Issue } from '../../issue';
import { item } from '../../path';
import { mixedCaseLabelProblem } from '../../vocabulary/mixed-case-label';
import { problem } from '../../vocabulary/problem';
import { protocolProblem } from '../../vocabulary/protocol';
import { isSet } from '../presence';

/** A listener of a sidecar has no target port. */
export function targetPort(port: istio.SidecarPort, path: string): Issue[] {
  return issuesOf(SIDECAR.targetPort, `${path}.port.targetPort`, (port.targetPort ?? 0) > 0 ? problem(port.targetPort, 'leave it out') : undefined);
}

/** The name of its port may be absent. */
export function portName({ name }: istio.SidecarPort, path: string): Issue[] {
  return issuesOf(SIDECAR.badPortName, `${path}.port.name`, isSet(name) ? mixedCaseLabelProblem(name) : undefined);
}

/** So may the protocol. */
export function portProtocol({ protocol }: istio.SidecarPort, path: string): Issue[] {
  return issuesOf(SIDECAR.badProtocol, `${path}.port.protocol`, protocolProblem(protocol ?? ''));
}

/** Each port or socket belongs to one listener: the issue of a listener that has the one of an earlier listener; undefined is none. */
export function taken(values: (string | number | undefined)[], index: number, path: string, field: string): Issue[] {
  const value = values[index];
  const first = values.indexOf(value);
  return issuesOf(SIDECAR.duplicatePort, `${item(path, index)}.${field}`,
    value === undefined || first === index ? undefined : problem(value, `use another one; ${item(path, first)} has it`));
}
