import { EXTENSIONS } from './extensions';
import { GATEWAYS } from './gateways';
import { POLICIES } from './policies';
import { ROUTES } from './routes';
import { SERVICES } from './services';
import { Shapes } from './shape';
import { TRAFFIC } from './traffic';

export * from './shape';

/** The shapes of the types whose fields go together in ways that the schema does not say. */
export const SHAPES: Shapes = { ...ROUTES, ...TRAFFIC, ...GATEWAYS, ...SERVICES, ...POLICIES, ...EXTENSIONS };
