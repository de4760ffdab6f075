import { SERVICE_ENTRY } from '../validation/catalogue/service-entry';
import { VIRTUAL_SERVICE } from '../validation/catalogue/virtual-service';
import { Issue } from '../validation/issue';

/** Where Istio's analysis or Kiali have a code of their own for what the webhook says. */
const OF_ADMISSION: { readonly [code: string]: readonly string[] } = {
  [VIRTUAL_SERVICE.unreachableRoute.code]: ['IST0130'],
  [VIRTUAL_SERVICE.coveredMatch.code]: ['IST0131'],
  [VIRTUAL_SERVICE.legacyGateway.code]: ['IST0133', 'KIA1108'],
  [SERVICE_ENTRY.tcpWithoutAddress.code]: ['IST0133', 'IST0134'],
};

/**
 * Codes of Istio for what is wrong with a single object. Its analysis asks the webhook's own checks and no schema; what the
 * API server refuses is the same to its users.
 */
export function equivalentsOf({ code, layer, severity }: Pick<Issue, 'code' | 'layer' | 'severity'>): readonly string[] {
  if (layer === 'mesh') {
    return [];
  }
  return OF_ADMISSION[code] ?? [severity === 'error' ? 'IST0106' : 'IST0133'];
}
