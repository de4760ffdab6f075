import { OwnedFinding } from './owned-finding';
import { Manifest } from '../validation/manifest';

/** An object of Kubernetes, by its name. */
export interface MeshObject {
  /** API version of the object, such as `networking.istio.io/v1`. */
  readonly apiVersion: string;

  /** Kind of the object. */
  readonly kind: string;

  /**
   * Namespace of the object.
   *
   * @default - none
   */
  readonly namespace?: string;

  /** Name of the object. */
  readonly name: string;
}

/** One thing that is wrong with one object of an app. */
export interface MeshFinding {
  /** Stable code, such as `MESH1102`. */
  readonly code: string;

  /** How bad it is: `error` stops the synthesis, `warning` and `info` do not. */
  readonly severity: string;

  /** Who objects: `schema` (the API server), `admission` (istiod's webhook) or `mesh` (nobody, until requests fail). */
  readonly layer: string;

  /** Codes of Istio (`IST…`) and Kiali (`KIA…`) for the same; empty where they have none. */
  readonly equivalents: string[];

  /** Path of the construct in the app. */
  readonly constructPath: string;

  /**
   * API version of the object.
   *
   * @default - the finding is about the construct, not about an object
   */
  readonly apiVersion?: string;

  /**
   * Kind of the object.
   *
   * @default - the finding is about the construct, not about an object
   */
  readonly kind?: string;

  /**
   * Namespace of the object.
   *
   * @default - none
   */
  readonly namespace?: string;

  /**
   * Name of the object.
   *
   * @default - the finding is about the construct, not about an object
   */
  readonly name?: string;

  /** The place in the object, in the words of its YAML, such as `spec.http[0].route`; empty where it is the whole object. */
  readonly path: string;

  /** What is wrong, with the value got. */
  readonly message: string;

  /** How to mend it. */
  readonly fix: string;

  /** The other objects that have part in it: of many, the first eight. */
  readonly related: MeshObject[];
}

/** The finding as users see it. */
export function publicForm({ owner, object, related, equivalents, code, severity, layer, path, message, fix }: OwnedFinding): MeshFinding {
  return {
    code,
    severity,
    layer,
    equivalents: [...equivalents],
    constructPath: owner.node.path,
    ...object && identity(object),
    path,
    message,
    fix,
    related: related.map(identity),
  };
}

function identity({ apiVersion, kind, metadata: { namespace, name } }: Manifest): MeshObject {
  return { apiVersion, kind, namespace, name };
}
