import { preferred } from './crds';
import { KindDocs } from './kind-docs';
import { Kind } from '../../src/schema/schema';

/**
 * The class of a kind.
 *
 * It hands its props to `ApiObject` as they are: JSON patches with fields we do not know and lazy values survive.
 */
export function kindClass(kind: Kind, docs: KindDocs): string {
  const name = kind.kind;
  const props = `props: ${name}Props${isSpecRequired(kind) ? '' : ' = {}'}`;
  return `\
/**
 * ${docs.summary}
 *
 * @see ${docs.url}
 */
export class ${name} extends ApiObject {
  /**
   * The apiVersion and kind of every ${name}.
   */
  public static readonly GVK: GroupVersionKind = {
    apiVersion: '${apiVersionOf(kind)}',
    kind: '${name}',
  };

  /**
   * A ${name} as plain data, to put inside of another manifest.
   *
   * @param props metadata and spec
   */
  public static manifest(${props}): any {
    return { ...${name}.GVK, ...props };
  }

  /**
   * Adds a ${name} to a chart.
   *
   * @param scope the construct that holds the object
   * @param id name of the construct, unique in its scope
   * @param props metadata and spec
   */
  public constructor(scope: Construct, id: string, ${props}) {
    super(scope, id, ${name}.manifest(props));
    made(this);
  }
}`;
}

/** The props of the class of a kind. */
export function kindProps(kind: Kind, specType: string): string {
  return `\
/**
 * Metadata and spec of a ${kind.kind}.
 */
export interface ${kind.kind}Props {
  /**
   * Name, namespace, labels and annotations.
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * What the ${kind.kind} asks for.${isSpecRequired(kind) ? ' Required.' : ''}
   */
  readonly spec${isSpecRequired(kind) ? '' : '?'}: ${specType};
}`;
}

function apiVersionOf(kind: Kind): string {
  return `${kind.group}/${preferred(kind.versions).name}`;
}

function isSpecRequired(kind: Kind): boolean {
  return kind.schema.required?.includes('spec') ?? false;
}
