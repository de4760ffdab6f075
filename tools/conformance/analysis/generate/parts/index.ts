import { ambient } from './ambient';
import { annotations } from './annotations';
import { batch } from './batch';
import { controlPlane } from './control-plane';
import { delegates } from './delegates';
import { destinationRules } from './destination-rules';
import { egress } from './egress';
import { gateways } from './gateways';
import { kubernetesGateways } from './kubernetes-gateways';
import { machines } from './machines';
import { policies } from './policies';
import { revisions } from './revisions';
import { routes } from './routes';
import { serviceEntries } from './service-entries';
import { services } from './services';
import { sidecars } from './sidecars';
import { tlsOrigination } from './tls-origination';
import { Part } from '../draft';

/** What a mesh is made of, in the order in which one needs the other. */
export const PARTS: readonly Part[] = [
  services, destinationRules, gateways, routes, delegates, sidecars, serviceEntries, policies,
  kubernetesGateways, tlsOrigination, egress, machines, batch, revisions, ambient, annotations, controlPlane,
];
