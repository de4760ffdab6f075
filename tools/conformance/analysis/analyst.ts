import { execFileSync } from 'child_process';
import { IN_MODULE, REFEREE } from '../build';
import { JsonObject, jsonLines } from '../json';
import { Peer } from '../peer';

/** Objects that are analyzed together. */
export interface Mesh {
  readonly name: string;
  readonly objects: readonly JsonObject[];
  /** The objects as Istio sees them in a cluster, with pods for all workloads; absent where it sees the same. */
  readonly istios?: readonly JsonObject[];
  /** YAML of the mesh config. */
  readonly meshConfig?: string;
  readonly meshNetworks?: string;
}

/** A message of one of Istio's analyzers. */
export interface IstioFinding {
  readonly code: string;
  readonly level: string;
  readonly kind?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly analyzers: readonly string[];
  readonly message: string;
}

type Question = Pick<Mesh, 'objects' | 'meshConfig' | 'meshNetworks'>;

interface Report {
  readonly findings: readonly IstioFinding[];
  readonly unread?: readonly string[];
  readonly failure?: string;
}

/** All analyzers of the real Istio on a pipe. */
export class Analyst {
  /** Istio's analyzers keep the first mesh config that they see, so each has a process of its own. */
  private readonly peers = new Map<string, Peer<Question, Report>>();

  public async ask({ name, objects, istios = objects, meshConfig, meshNetworks }: Mesh): Promise<readonly IstioFinding[]> {
    const key = meshConfig ?? '';
    const peer = this.peers.get(key) ?? new Peer<Question, Report>('analyze');
    this.peers.set(key, peer);
    const { findings, failure } = await peer.ask({ objects: istios, meshConfig, meshNetworks });
    if (failure !== undefined) {
      throw new Error(`Istio cannot analyze ${name}: ${failure}`);
    }
    return findings;
  }

  public close(): void {
    this.peers.forEach(peer => peer.close());
  }
}

/** A mesh that Istio's own analyzer tests are run on, as text. */
export interface TestMesh {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly meshConfig?: string;
  readonly meshNetworks?: string;
}

export function istioTestMeshes(): TestMesh[] {
  return jsonLines(execFileSync(REFEREE, ['meshes'], { ...IN_MODULE, encoding: 'utf8', maxBuffer: Infinity }));
}
