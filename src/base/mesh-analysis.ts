import { IConstruct } from 'constructs';
import { Judgement, OwnedFinding, judgementOf } from './judgement';

/** One thing that is wrong with one object of an app. */
export interface MeshFinding {
  /** Stable code, such as `MESH1102`. */
  readonly code: string;

  /** How bad it is: `error` stops the synthesis, `warning` does not. */
  readonly severity: string;

  /** Who objects: `schema` (the API server), `admission` (istiod's webhook) or `mesh` (nobody, until requests fail). */
  readonly layer: string;

  /** Path of the construct in the app. */
  readonly constructPath: string;

  /** API version of the object. */
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

  /** The place in the object, in the words of its YAML, such as `spec.http[0].route`. */
  readonly path: string;

  /** What is wrong, with the value got. */
  readonly message: string;

  /** How to mend it. */
  readonly fix: string;
}

/**
 * What is wrong with the manifests of an app.
 *
 * An app with any construct of this library is judged whenever it is synthesized. An app that only includes YAML or charts is, once
 * its analysis was asked for.
 */
export class MeshAnalysis {
  /** The analysis of the app that a construct is in. */
  public static of(scope: IConstruct): MeshAnalysis {
    return new MeshAnalysis(judgementOf(scope));
  }

  private constructor(private readonly judgement: Judgement) {}

  /** Everything found in the objects as they are now, warnings too. */
  public findings(): MeshFinding[] {
    return this.judgement.findings().map(publicForm);
  }
}

function publicForm({ owner, object, code, severity, layer, path, message, fix }: OwnedFinding): MeshFinding {
  const { apiVersion, kind, metadata: { namespace, name } } = object;
  return { code, severity, layer, constructPath: owner.node.path, apiVersion, kind, namespace, name, path, message, fix };
}
