import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { KIND } from '../../model/kinds';
import { at, labelsAt, listAt, textAt } from '../../model/read';

const SETTING = 'BLOCKED_CIDRS_IN_JWKS_URIS';

/** An istiod in the manifests that fetches keys for RequestAuthentications from anywhere. */
export const unrestrictedKeyFetch: Analyzer = {
  entry: SECURITY.unrestrictedKeyFetch,

  analyze(mesh) {
    const requests = mesh.all(KIND.RequestAuthentication);
    if (requests.length === 0) {
      return [];
    }
    return mesh.all(KIND.Deployment)
      .filter(object => labelsAt(object, 'metadata', 'labels').app === 'istiod' && !isRestricted(object))
      .map(object => findingOf(SECURITY.unrestrictedKeyFetch, object, 'spec.template.spec.containers', {
        message: `no container has ${SETTING}, and there are RequestAuthentications`,
        fix: `set ${SETTING}`,
      }, requests.slice(0, 1)));
  },
};

function isRestricted(deployment: unknown): boolean {
  return listAt(deployment, 'spec', 'template', 'spec', 'containers').some(container => listAt(container, 'env').some(variable =>
    textAt(variable, 'name') === SETTING && ((textAt(variable, 'value') ?? '') !== '' || at(variable, 'valueFrom') !== undefined)));
}
