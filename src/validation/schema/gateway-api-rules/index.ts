import { FILTER_RULES } from './filters';
import { GATEWAY_RULES } from './gateways';
import { MATCH_RULES } from './matches';
import { REFERENCE_RULES } from './references';
import { ROUTE_RULES } from './routes';
import { TLS_RULES } from './tls';
import { Rules } from '../rule';

/** The rules of the CRDs of Gateway API, by their expression; the API server has filled in the defaults when they are asked. */
export const GATEWAY_API_RULES: Rules = {
  ...GATEWAY_RULES,
  ...TLS_RULES,
  ...REFERENCE_RULES,
  ...ROUTE_RULES,
  ...MATCH_RULES,
  ...FILTER_RULES,
};
