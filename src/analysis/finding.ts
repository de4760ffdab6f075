import { Issue } from '../validation/issue';
import { Manifest } from '../validation/manifest';

/** An issue together with the object that it is in. */
export interface Finding extends Issue {
  readonly object: Manifest;
}
