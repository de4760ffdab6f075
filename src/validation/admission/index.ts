import { validateGateway } from './gateway';
import { validateVirtualService } from './virtual-service';
import { Issue } from '../issue';
import { Manifest } from '../manifest';

/** What istiod's webhook looks at, by kind. */
const VALIDATORS: { readonly [kind: string]: (object: Manifest) => Issue[] } = {
  Gateway: validateGateway,
  VirtualService: validateVirtualService,
};

/** What istiod's webhook refuses in an object whose schema is sound. */
export function validateAdmission(object: Manifest): Issue[] {
  return VALIDATORS[object.kind]?.(object) ?? [];
}
