import { Board } from './board';
import { canary } from './boards/canary';
import { controlPlane } from './boards/control-plane';
import { mesh } from './boards/mesh';
import { performance } from './boards/performance';
import { service } from './boards/service';
import { workload } from './boards/workload';
import { ztunnel } from './boards/ztunnel';

/** All dashboards of the library. */
export const BOARDS: readonly Board[] = [mesh, service, workload, canary, controlPlane, performance, ztunnel];
