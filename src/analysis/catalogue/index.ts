import { AMBIENT } from './ambient';
import { DESTINATIONS } from './destinations';
import { MeshEntry } from './entry';
import { EXTENSIONS } from './extensions';
import { GATEWAY_API } from './gateway-api';
import { GATEWAYS } from './gateways';
import { OBJECTS } from './objects';
import { ROUTES } from './routes';
import { SECURITY } from './security';
import { SERVICES } from './services';
import { TELEMETRY } from './telemetry';
import { VISIBILITY } from './visibility';
import { WORKLOADS } from './workloads';

/** Every code of the whole mesh, by theme. */
export const MESH_CATALOGUE: { readonly [theme: string]: { readonly [name: string]: MeshEntry } } = {
  'The whole mesh: objects': OBJECTS,
  'The whole mesh: destinations': DESTINATIONS,
  'The whole mesh: routes': ROUTES,
  'The whole mesh: visibility': VISIBILITY,
  'The whole mesh: gateways': GATEWAYS,
  'The whole mesh: services': SERVICES,
  'The whole mesh: workloads': WORKLOADS,
  'The whole mesh: security': SECURITY,
  'The whole mesh: telemetry': TELEMETRY,
  'The whole mesh: extensions': EXTENSIONS,
  'The whole mesh: ambient': AMBIENT,
  'The whole mesh: Gateway API': GATEWAY_API,
};
