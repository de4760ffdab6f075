/** CPU and memory of a gateway's pod, as Kubernetes quantities. */
export interface GatewayResources {
  /**
   * CPU set aside for a pod.
   *
   * @default '100m'
   */
  readonly cpuRequest?: string;

  /**
   * Memory set aside for a pod.
   *
   * @default '128Mi'
   */
  readonly memoryRequest?: string;

  /**
   * Most CPU that a pod gets.
   *
   * @default '2'
   */
  readonly cpuLimit?: string;

  /**
   * Most memory that a pod gets.
   *
   * @default '1Gi'
   */
  readonly memoryLimit?: string;
}

export function renderGatewayResources(resources: GatewayResources = {}): object {
  const { cpuRequest = '100m', memoryRequest = '128Mi', cpuLimit = '2', memoryLimit = '1Gi' } = resources;
  return {
    requests: { cpu: cpuRequest, memory: memoryRequest },
    limits: { cpu: cpuLimit, memory: memoryLimit },
  };
}
