import { istioLabels } from '../base/labels';
import { revisionName } from '../base/parts';
import { GatewayValues } from '../values/gateway-values';

/** What the objects of a gateway of the control plane are made from. */
export interface InstalledGatewayPlan {
  readonly values: GatewayValues;
  readonly namespace: string;
}

/** Name that a gateway's objects have in common, whatever its own name is. */
export function standardName({ values: { direction } }: InstalledGatewayPlan): string {
  return `istio-${direction}gateway`;
}

export function serviceAccountName({ values: { gateway } }: InstalledGatewayPlan): string {
  return `${gateway.name}-service-account`;
}

/** Labels of objects that are not the pods. */
export function gatewayLabels(plan: InstalledGatewayPlan, own: { readonly [label: string]: string }): { [label: string]: string } {
  return { ...own, 'istio.io/rev': revisionName(plan.values.revision), ...istioLabels(standardName(plan)) };
}
