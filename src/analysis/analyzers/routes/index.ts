import { conflictingMeshHosts } from './conflicting-mesh-hosts';
import { coveredRoute } from './covered-route';
import { droppedDelegateRoute } from './dropped-delegate-route';
import { faultWithRetries } from './fault-with-retries';
import { hostNotInGateway } from './host-not-in-gateway';
import { hostPartlyOutside } from './host-partly-outside';
import { idleFault } from './idle-fault';
import { internalGateway } from './internal-gateway';
import { repeatedWrites } from './repeated-writes';
import { rewriteSlash } from './rewrite-slash';
import { rivalCatchAll } from './rival-catch-all';
import { shortTimeout } from './short-timeout';
import { unknownDelegate } from './unknown-delegate';
import { unknownGateway } from './unknown-gateway';
import { unmatchablePath } from './unmatchable-path';
import { Analyzer } from '../../analyzer';

export const ROUTE_RULES: Analyzer[] = [
  conflictingMeshHosts,
  coveredRoute,
  droppedDelegateRoute,
  faultWithRetries,
  hostNotInGateway,
  hostPartlyOutside,
  idleFault,
  internalGateway,
  repeatedWrites,
  rewriteSlash,
  rivalCatchAll,
  shortTimeout,
  unknownDelegate,
  unknownGateway,
  unmatchablePath,
];
