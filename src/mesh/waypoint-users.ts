import { checkArguments } from '../base/argument';
import * as gatewayapi from '../imports/gatewayapi';
import { noneProblem } from '../validation/vocabulary/empty';

/**
 * The namespaces whose services and pods may use a waypoint.
 *
 * @see https://istio.io/latest/docs/ambient/usage/waypoint/
 */
export class WaypointUsers {
  /** The namespace of the waypoint alone. */
  public static ownNamespace(): WaypointUsers {
    return new WaypointUsers(gatewayapi.FromNamespaces.SAME);
  }

  /** All namespaces. */
  public static allNamespaces(): WaypointUsers {
    return new WaypointUsers(gatewayapi.FromNamespaces.ALL);
  }

  /**
   * Namespaces by their labels.
   *
   * @param labels labels that the namespaces have, all of them. Throws if there is none
   */
  public static namespaces(labels: { [key: string]: string }): WaypointUsers {
    checkArguments('WaypointUsers.namespaces', { labels: noneProblem(Object.keys(labels), 'label') });
    return new WaypointUsers(gatewayapi.FromNamespaces.SELECTOR, { ...labels });
  }

  private constructor(private readonly namespaces: gatewayapi.FromNamespaces, private readonly labels?: { [key: string]: string }) {}

  /**
   * Whether other namespaces than the waypoint's own are left out for certain.
   *
   * @internal
   */
  public get _isOwnNamespace(): boolean {
    return this.namespaces === gatewayapi.FromNamespaces.SAME;
  }

  /** @internal */
  public _render(): gatewayapi.RouteNamespaces {
    return { from: this.namespaces, selector: this.labels === undefined ? undefined : { matchLabels: this.labels } };
  }
}
