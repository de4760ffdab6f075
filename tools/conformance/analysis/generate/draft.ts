import { Random } from '../../generate/random';
import { JsonObject } from '../../json';

/** A service of a mesh that is being made, with the versions of it that run. */
export interface DraftService {
  readonly namespace: string;
  readonly name: string;
  readonly ports: readonly DraftPort[];
  readonly versions: readonly string[];
}

export interface DraftPort {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
}

/** A mesh that is being made: parts add what belongs together, faults spoil it. */
export class Draft {
  public readonly objects: JsonObject[] = [];
  public readonly services: DraftService[] = [];
  public readonly namespaces: string[] = [];

  public constructor(public readonly random: Random) {}

  public add(apiVersion: string, kind: string, namespace: string | undefined, name: string, body: JsonObject, metadata: JsonObject = {}): JsonObject {
    const place: JsonObject = namespace === undefined ? {} : { namespace };
    const object = { apiVersion, kind, metadata: { name: this.free(apiVersion, kind, namespace, name), ...place, ...metadata }, ...body };
    this.objects.push(object);
    return object;
  }

  /** Objects of a kind, to be changed. */
  public all(kind: string, group?: string): any[] {
    return this.objects.filter(object => object.kind === kind && (group === undefined || String(object.apiVersion).startsWith(`${group}/`)));
  }

  /** One object of a kind, if there is any. */
  public pick(kind: string, isFit: (object: any) => boolean = () => true): any {
    const fit = this.all(kind).filter(isFit);
    return fit.length === 0 ? undefined : this.random.pick(fit);
  }

  public remove(object: JsonObject): void {
    this.objects.splice(this.objects.indexOf(object), 1);
  }

  /** How routes of a namespace name a service: sometimes shortly, where that is enough. */
  public hostOf({ namespace, name }: DraftService, from: string): string {
    return namespace === from && this.random.chance(0.5) ? name : `${name}.${namespace}.svc.cluster.local`;
  }

  /** The name itself, or another where it is taken: several faults may add alike. */
  private free(apiVersion: string, kind: string, namespace: string | undefined, name: string): string {
    const isTaken = this.all(kind).some(other =>
      other.apiVersion === apiVersion && other.metadata.name === name && other.metadata.namespace === namespace);
    return isTaken ? this.free(apiVersion, kind, namespace, `${name}-again`) : name;
  }
}

/** Adds objects that belong together to a mesh, without a fault. */
export type Part = (draft: Draft) => void;

/** A mistake that people make. */
export interface Fault {
  /** Our code for it. */
  readonly code: string;
  /** Makes the mistake; says whether there was anything to spoil. */
  readonly plant: (draft: Draft) => boolean;
}
