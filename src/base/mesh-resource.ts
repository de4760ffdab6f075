import { ApiObject, ApiObjectMetadata, Chart, GroupVersionKind, Lazy, Names } from 'cdk8s';
import { Construct } from 'constructs';
import { judgeAtSynth } from './judgement';

/** What every construct of the mesh takes. */
export interface MeshResourceProps {
  /**
   * Name, namespace, labels and annotations of the object.
   *
   * @default - the name is made of the construct ids below the app, without a hash; the namespace is the chart's
   */
  readonly metadata?: ApiObjectMetadata;
}

/**
 * The base of all constructs that stand for one object of the mesh.
 *
 * It has one child, `Resource`, a plain ApiObject: its JSON patches may use fields that this library does not know.
 *
 * @internal
 */
export abstract class MeshResource extends Construct {
  /** The object in the manifest. */
  protected readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, gvk: GroupVersionKind, metadata: ApiObjectMetadata = {}) {
    super(scope, id);
    this.apiObject = new ApiObject(this, 'Resource', {
      ...gvk,
      metadata: { ...metadata, name: metadata.name ?? this._defaultName() },
      spec: Lazy.any({ produce: () => this._spec() }),
    });
    judgeAtSynth(this);
  }

  /** Name of the object. */
  public get name(): string {
    return this.apiObject.name;
  }

  /** Namespace of the object: its own or the chart's. */
  public get namespace(): string | undefined {
    return this.apiObject.metadata.namespace;
  }

  /**
   * The spec as plain data, in the words of the CRD.
   *
   * @internal
   */
  public abstract _spec(): object;

  /** Other objects refer to this one by name, so the name must outlive a refactoring: no hash, unless the chart decides. */
  private _defaultName(): string | undefined {
    const chart = Chart.of(this);
    return chart.generateObjectName === Chart.prototype.generateObjectName
      ? Names.toDnsLabel(this, { includeHash: false })
      : undefined;
  }
}
