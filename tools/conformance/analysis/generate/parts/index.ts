import { delegates } from './delegates';
import { destinationRules } from './destination-rules';
import { gateways } from './gateways';
import { routes } from './routes';
import { serviceEntries } from './service-entries';
import { services } from './services';
import { sidecars } from './sidecars';
import { Part } from '../draft';

/** What a mesh is made of, in the order in which one needs the other. */
export const PARTS: readonly Part[] = [services, destinationRules, gateways, routes, delegates, sidecars, serviceEntries];
