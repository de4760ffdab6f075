import { CatalogueEntry } from './entry';

const PAGE = 'https://istio.io/latest/docs/reference/config/networking/virtual-service/';

function refused(code: string, title: string, why: string, repair: string, anchor: string): CatalogueEntry {
  return { code, severity: 'error', layer: 'admission', title, why, repair, reference: PAGE + anchor };
}

/** What istiod's webhook refuses in a VirtualService. */
export const VIRTUAL_SERVICE = {
  noRoute: refused('MESH1101', 'VirtualService without route', 'The webhook refuses it: it would do nothing.',
    'Add at least one http, tls or tcp route.', '#VirtualService'),
  noWeight: refused('MESH1102', 'Weights that add up to 0', 'The webhook refuses it: no destination would get a request.',
    'Give at least one destination a weight above 0.', '#HTTPRouteDestination'),
  negativeWeight: refused('MESH1103', 'Negative weight', 'The webhook refuses it.', 'Use a weight of 0 or more.', '#HTTPRouteDestination'),
};
