import type { MeshWorkload } from './mesh-workload';
import { ambientNamespace } from './namespace-objects';
import { MeshResource } from '../base/mesh-resource';
import { at } from '../base/rendering';
import { EgressHost } from '../discovery/egress-host';
import { OutboundTrafficPolicy } from '../discovery/outbound-traffic-policy';
import * as istio from '../imports/istio';

/** What the sidecars of a workload know of: what it declared to call, and nothing else. */
export class CallerSidecar extends MeshResource {
  private readonly hosts: EgressHost[] = [];

  constructor(private readonly workload: MeshWorkload, private readonly others: EgressHost[], private readonly outbound: OutboundTrafficPolicy) {
    super(workload, 'Sidecar', istio.Sidecar.GVK, { namespace: workload.workloadNamespace });
  }

  public add(host: EgressHost): void {
    this.hosts.push(host);
  }

  /** @internal */
  public _spec(): istio.SidecarSpec {
    at('metadata.namespace', () => this.checkDataPlane());
    const hosts = at('spec.egress[0].hosts', () => [...this.others, ...this.hosts].map(host => host._render(this)));
    return {
      workloadSelector: { labels: at('spec.workloadSelector', () => this.workload.selector) },
      egress: [{ hosts: [...new Set(hosts)].sort() }],
      outboundTrafficPolicy: at('spec.outboundTrafficPolicy', () => this.outbound._render(this)),
    };
  }

  private checkDataPlane(): void {
    const { node, workloadNamespace } = this.workload;
    if (ambientNamespace(this, workloadNamespace) !== undefined) {
      throw new Error(`the pods of ${node.path} have no sidecars, because namespace ${workloadNamespace} is ambient, which the calls did not know; `
        + 'make its MeshNamespace before the calls');
    }
  }
}
