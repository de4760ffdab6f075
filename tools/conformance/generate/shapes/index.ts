import { EXTENSIONS } from './extensions';
import { GATEWAY_API } from './gateway-api';
import { GATEWAYS } from './gateways';
import { POLICIES } from './policies';
import { ROUTES } from './routes';
import { SERVICES } from './services';
import { Shapes } from './shape';
import { TRAFFIC } from './traffic';
import { ISTIO_1_31, Release } from '../../../../src/schema';

export * from './shape';

/** The shapes of the types of a release whose fields go together in ways that the schema does not say. */
export function shapesOf(release: Release): Shapes {
  return release === ISTIO_1_31 ? ISTIO : GATEWAY_API;
}

const ISTIO: Shapes = { ...ROUTES, ...TRAFFIC, ...GATEWAYS, ...SERVICES, ...POLICIES, ...EXTENSIONS };
