import { Construct } from 'constructs';
import { MutualTlsMode, renderMutualTls } from './mutual-tls-mode';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { at } from '../base/rendering';
import { metadataIn } from '../discovery/home';
import { WorkloadSelector } from '../discovery/workload-selector';
import * as istio from '../imports/istio';
import { entryProblem } from '../validation/vocabulary/each';
import { portTextProblem } from '../validation/vocabulary/port-text';
import { problemIf } from '../validation/vocabulary/problem';

/** What a PeerAuthentication of a given mode takes. */
export interface PeerAuthenticationOptions extends MeshResourceProps {
  /**
   * The workloads that this is for: of the mesh, of a namespace, or with some labels.
   *
   * @default - all workloads of the object's namespace; in the root namespace, all of the mesh
   */
  readonly selector?: WorkloadSelector;

  /**
   * Ports that differ, by the number that the container listens on (not the Service's), 1 to 65535. They need a selector with labels.
   *
   * @default - all ports are the same
   */
  readonly portModes?: { [port: string]: MutualTlsMode };
}

/** Properties of a PeerAuthentication. */
export interface PeerAuthenticationProps extends PeerAuthenticationOptions {
  /**
   * What connections to the workloads must be.
   *
   * @default MutualTlsMode.UNSET
   */
  readonly mode?: MutualTlsMode;
}

/**
 * What connections to workloads must be: mutual TLS, plain text, or either. Of several the narrowest counts: workload, namespace, mesh.
 *
 * It is about incoming connections alone; clients of the mesh adapt by themselves, unless a DestinationRule tells them otherwise.
 *
 * @see https://istio.io/latest/docs/reference/config/security/peer_authentication/#PeerAuthentication
 */
export class PeerAuthentication extends MeshResource {
  /** Only mutual TLS comes in. Throws if a port is none, or ports differ without labels. */
  public static strict(scope: Construct, id: string, options: PeerAuthenticationOptions = {}): PeerAuthentication {
    return new PeerAuthentication(scope, id, { ...options, mode: MutualTlsMode.STRICT });
  }

  /** Mutual TLS and plain text come in. Throws if a port is none, or ports differ without labels. */
  public static permissive(scope: Construct, id: string, options: PeerAuthenticationOptions = {}): PeerAuthentication {
    return new PeerAuthentication(scope, id, { ...options, mode: MutualTlsMode.PERMISSIVE });
  }

  /** Connections come in as they are. Throws if a port is none, or ports differ without labels. */
  public static disable(scope: Construct, id: string, options: PeerAuthenticationOptions = {}): PeerAuthentication {
    return new PeerAuthentication(scope, id, { ...options, mode: MutualTlsMode.DISABLE });
  }

  private readonly props: PeerAuthenticationProps;

  /** Throws if a port is none, or ports differ without labels. */
  constructor(scope: Construct, id: string, props: PeerAuthenticationProps = {}) {
    const { selector, portModes } = props;
    checkArguments('PeerAuthentication', {
      ...entryProblem('portModes', portModes, portTextProblem),
      portModes: problemIf(Object.keys(portModes ?? {}).length > 0 && selector?._hasLabels !== true,
        'stands without labels of workloads', 'use WorkloadSelector.labels or WorkloadSelector.workload'),
    });
    super(scope, id, istio.PeerAuthentication.GVK, metadataIn(props.selector?._home, props.metadata));
    this.props = frozen(props);
  }

  /** @internal */
  public _spec(): istio.PeerAuthenticationSpec {
    const { selector, mode, portModes } = this.props;
    const ports = Object.entries(portModes ?? {});
    at('spec.mtls.mode', () => this.checkPlainText());
    return {
      selector: at('spec.selector', () => selector?._render(this)),
      mtls: mode === undefined ? undefined : renderMutualTls(mode),
      portLevelMtls: ports.length === 0
        ? undefined // Istio refuses an empty list
        : Object.fromEntries(ports.map(([port, portMode]) => [port, renderMutualTls(portMode)])),
    };
  }

  private checkPlainText(): void {
    const { selector, mode } = this.props;
    if (selector?._isAmbient === true && mode === MutualTlsMode.DISABLE) {
      throw new Error('the workload is in the ambient mesh, whose ztunnels use mutual TLS whatever it says; use MutualTlsMode.PERMISSIVE');
    }
  }
}
