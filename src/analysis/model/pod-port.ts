import { MeshPort } from './service';
import { Workload } from './workload';

/** Where the pods of a workload listen for a port of their Service; undefined where it is named, and no container names it. */
export function podPortOf({ targetPort }: MeshPort, { containers }: Workload): number | undefined {
  return typeof targetPort === 'number' ? targetPort : containers.flatMap(({ ports }) => ports).find(({ name }) => name === targetPort)?.number;
}
