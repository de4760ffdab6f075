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
