import { Missing } from './answer';
import { KIND } from './kinds';
import { Objects } from './objects';
import { Surroundings, Undeclared } from './surroundings';
import { POD_TEMPLATES } from './workload';

/** How complete the manifests are: what to make of things that they do not hold. */
export class World {
  public constructor(private readonly objects: Objects, private readonly surroundings: Surroundings) {}

  /** What it means that an object of a kind is not in a namespace. */
  public without(kind: string, namespace: string): Missing {
    const { undeclared } = this.surroundings;
    if (undeclared !== Undeclared.INFER) {
      return { is: undeclared === Undeclared.DENY ? 'absent' : 'unknown' };
    }
    if (this.objects.allIn(kind, namespace).length === 0) {
      return { is: 'unknown' };
    }
    return { is: this.objects.find(KIND.Namespace, '', namespace) === undefined ? 'doubtful' : 'absent' };
  }

  /** What it means that a workload is not in a namespace, whatever makes its pods. */
  public withoutWorkload(namespace: string): Missing {
    const answers = Object.keys(POD_TEMPLATES).map(kind => this.without(kind, namespace));
    return answers.find(({ is }) => is === 'absent') ?? answers.find(({ is }) => is === 'doubtful') ?? answers[0];
  }

  /** What it means that something is nowhere, where no namespace says how complete its place is. */
  public withoutAny(): Missing {
    return { is: this.surroundings.undeclared === Undeclared.DENY ? 'absent' : 'unknown' };
  }
}
