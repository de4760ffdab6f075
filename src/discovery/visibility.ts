import { checkArguments } from '../base/argument';
import { labelProblem } from '../validation/vocabulary/label';

/**
 * Who may see an object: the namespaces that it is exported to.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/virtual-service/#VirtualService
 */
export class Visibility {
  /** The namespace of the object alone (`.`). */
  public static ownNamespace(): Visibility {
    return new Visibility('.');
  }

  /** All namespaces (`*`). It stands alone: Istio refuses any other beside it. */
  public static allNamespaces(): Visibility {
    return new Visibility('*');
  }

  /** No namespace at all (`~`). For ServiceEntries only, where it stands alone: Istio refuses it elsewhere. */
  public static none(): Visibility {
    return new Visibility('~');
  }

  /** One namespace, by name. */
  public static namespace(name: string): Visibility {
    checkArguments('Visibility.namespace', { name: labelProblem(name) });
    return new Visibility(name);
  }

  /** @internal */
  public static _render(exportTo: Visibility[] | undefined): string[] | undefined {
    return exportTo?.map(visibility => visibility.value);
  }

  private constructor(private readonly value: string) {}
}
