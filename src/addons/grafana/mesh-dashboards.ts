import canary from './dashboards/canary.json';
import controlPlane from './dashboards/control-plane.json';
import mesh from './dashboards/mesh.json';
import performance from './dashboards/performance.json';
import service from './dashboards/service.json';
import workload from './dashboards/workload.json';
import ztunnel from './dashboards/ztunnel.json';

/** A dashboard of a Grafana. */
export interface Dashboard {
  /** Name of its file, without an ending: at most 40 lower case letters, digits and inner dashes, unique in its Grafana. */
  readonly name: string;

  /** The dashboard in Grafana's own model, as Grafana's export writes it. */
  readonly model: { [key: string]: any };
}

/** The dashboards that come with this library. */
export class MeshDashboards {
  /** All of them: mesh, services, workloads, a canary in progress, control plane, performance and ztunnel. */
  public static standard(): Dashboard[] {
    return Object.entries({ mesh, service, workload, canary, 'control-plane': controlPlane, performance, ztunnel })
      .map(([name, model]) => ({ name, model }));
  }

  private constructor() {}
}
