import { noGrant } from './no-grant';
import { oldDefinition } from './old-definition';
import { oldVersion } from './old-version';
import { sharedAddress } from './shared-address';
import { unattachedRoute } from './unattached-route';
import { unknownBackend } from './unknown-backend';
import { unknownCertificate } from './unknown-certificate';
import { unknownClass } from './unknown-class';
import { unknownGrantee } from './unknown-grantee';
import { unknownParent } from './unknown-parent';
import { Analyzer } from '../../analyzer';

export const GATEWAY_API_RULES: Analyzer[] = [
  noGrant, oldDefinition, oldVersion, sharedAddress, unattachedRoute, unknownBackend, unknownCertificate, unknownClass, unknownGrantee, unknownParent,
];
