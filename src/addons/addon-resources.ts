/** CPU and memory of an addon's pod, as Kubernetes quantities such as `500m` and `1Gi`. */
export interface AddonResources {
  /**
   * CPU set aside for the pod.
   *
   * @default - what the addon needs in a small mesh
   */
  readonly cpuRequest?: string;

  /**
   * Memory set aside for the pod.
   *
   * @default - what the addon needs in a small mesh
   */
  readonly memoryRequest?: string;

  /**
   * Most CPU that the pod gets.
   *
   * @default - as much as there is
   */
  readonly cpuLimit?: string;

  /**
   * Most memory that the pod gets.
   *
   * @default - a multiple of what the addon needs in a small mesh
   */
  readonly memoryLimit?: string;
}

export function renderResources(resources: AddonResources, defaults: AddonResources): object {
  const { cpuRequest, memoryRequest, cpuLimit, memoryLimit } = { ...defaults, ...resources };
  return {
    requests: { cpu: cpuRequest, memory: memoryRequest },
    limits: { cpu: cpuLimit, memory: memoryLimit },
  };
}
