import { Problems, ifGiven } from '../../base/problems';
import { Problem, problem } from '../../validation/vocabulary/problem';
import { quantityOf, quantityProblem } from '../../validation/vocabulary/quantity';
import { Tree } from '../values/tree';

/** CPU and memory of a container, as Kubernetes quantities (`500m`, `2Gi`). */
export interface ComponentResources {
  /**
   * CPU set aside.
   *
   * @default - what the profile says
   */
  readonly cpuRequest?: string;

  /**
   * Memory set aside.
   *
   * @default - what the profile says
   */
  readonly memoryRequest?: string;

  /**
   * Most CPU.
   *
   * @default - what the profile says
   */
  readonly cpuLimit?: string;

  /**
   * Most memory.
   *
   * @default - what the profile says
   */
  readonly memoryLimit?: string;
}

export function renderResources(resources: ComponentResources | undefined): Tree | undefined {
  return resources && {
    requests: { cpu: resources.cpuRequest, memory: resources.memoryRequest },
    limits: { cpu: resources.cpuLimit, memory: resources.memoryLimit },
  };
}

export function resourcesProblems({ cpuRequest, memoryRequest, cpuLimit, memoryLimit }: ComponentResources): Problems {
  return {
    cpuRequest: ifGiven(cpuRequest, quantityProblem),
    memoryRequest: ifGiven(memoryRequest, quantityProblem),
    cpuLimit: ifGiven(cpuLimit, limit => limitProblem(limit, cpuRequest)),
    memoryLimit: ifGiven(memoryLimit, limit => limitProblem(limit, memoryRequest)),
  };
}

/** The API server takes no pod that is promised more than it may have. */
function limitProblem(limit: string, request: string | undefined): Problem {
  const [most, least] = [quantityOf(limit), request === undefined ? undefined : quantityOf(request)];
  return quantityProblem(limit) ?? (least !== undefined && most! < least ? problem(limit, `use at least what is requested, ${request}`) : undefined);
}
