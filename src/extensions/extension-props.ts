import { ExtensionPhase } from './extension-phase';
import { TrafficSelector, renderSelectors, selectorProblems } from './traffic-selector';
import { MeshResourceProps } from '../base/mesh-resource';
import { Problems, ifGiven, withinEach } from '../base/problems';
import { PolicyTarget } from '../discovery/policy-target';
import * as istio from '../imports/istio';
import { priorityProblem } from '../validation/vocabulary/priority';

/** Which proxies an extension is for, which traffic, and where it stands among their filters. */
export interface ExtensionProps extends MeshResourceProps {
  /**
   * What the extension is for: the mesh, a namespace, or some workloads. It lands in their namespace, where the target says which one.
   *
   * @default - all workloads of the namespace; in the root namespace, all of the mesh
   */
  readonly target?: PolicyTarget;

  /**
   * Which traffic goes through the extension: what any of these fits.
   *
   * @default - all traffic
   */
  readonly match?: TrafficSelector[];

  /**
   * Where in the chain of filters the extension stands.
   *
   * @default ExtensionPhase.UNSPECIFIED
   */
  readonly phase?: ExtensionPhase;

  /**
   * Order among the extensions of a phase, the highest first: a whole number of 32 bits, which may be negative.
   *
   * @default 0
   */
  readonly priority?: number;
}

export function extensionProblems({ match, priority }: ExtensionProps): Problems {
  return {
    ...withinEach('match', match, selectorProblems),
    priority: ifGiven(priority, priorityProblem),
  };
}

/** What a WasmPlugin and a TrafficExtension have in common; for the phase they have words of their own. */
export function renderExtension({ match, priority }: ExtensionProps): Pick<istio.TrafficExtensionSpec, 'match' | 'priority'> {
  return { match: renderSelectors(match), priority };
}
