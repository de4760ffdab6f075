import { IConstruct } from 'constructs';
import { checkArguments } from '../base/argument';
import { namespaceOf } from '../base/namespace';
import { objectOfKind } from '../base/object-of-kind';
import { charactersProblem } from '../validation/vocabulary/characters';

const MAX_CHARACTERS = 253;

/**
 * The ServiceAccount that a workload outside of Kubernetes runs as: it gives the workload its identity in the mesh.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/workload-entry/#WorkloadEntry
 */
export class WorkloadAccount {
  /**
   * A ServiceAccount of this app.
   *
   * @param serviceAccount a ServiceAccount of cdk8s-plus (any release), or any construct whose default child is an ApiObject of that kind;
   * one in another namespace than the workload is an error at synthesis
   */
  public static fromServiceAccount(serviceAccount: IConstruct): WorkloadAccount {
    const apiObject = objectOfKind('WorkloadAccount.fromServiceAccount', serviceAccount, 'ServiceAccount');
    return new WorkloadAccount(consumer => {
      const { name, namespace } = apiObject.toJson().metadata;
      if (namespace !== namespaceOf(consumer)) {
        throw new Error(`ServiceAccount ${name} is in namespace ${namespace}; use one in ${namespaceOf(consumer)}, where the workload is`);
      }
      return name;
    });
  }

  /**
   * A ServiceAccount known by its name alone. Throws if the name is too long.
   *
   * @param name name of a ServiceAccount in the namespace of the workload, at most 253 characters
   */
  public static of(name: string): WorkloadAccount {
    checkArguments('WorkloadAccount.of', { name: charactersProblem(name, MAX_CHARACTERS) });
    return new WorkloadAccount(() => name);
  }

  private constructor(private readonly name: (consumer: IConstruct) => string) {}

  /**
   * @param consumer the construct whose object holds the workload
   * @internal
   */
  public _render(consumer: IConstruct): string {
    return this.name(consumer);
  }
}
