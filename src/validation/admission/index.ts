import { validateGateway } from './gateway';
import { validateVirtualService } from './virtual-service';
import { Issue } from '../issue';

/** What istiod's webhook looks at, by kind. */
const VALIDATORS: { readonly [kind: string]: (spec: any) => Issue[] } = {
  Gateway: validateGateway,
  VirtualService: validateVirtualService,
};

/** What istiod's webhook refuses in an object whose schema is sound. */
export function validateAdmission(kind: string, spec: object): Issue[] {
  return VALIDATORS[kind]?.(spec) ?? [];
}
