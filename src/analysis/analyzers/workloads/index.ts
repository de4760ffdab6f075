import { namespaceInjectedByDefault, namespaceOutsideMesh, severalInjectionLabels } from './namespace-injection';
import { overlappingWebhooks } from './overlapping-webhooks';
import { proxyNotInjected } from './proxy-not-injected';
import { sameLabelsOfGroups } from './same-labels-of-groups';
import { unknownRevision } from './unknown-revision';
import { unknownServiceAccount } from './unknown-service-account';
import { userOfProxy } from './user-of-proxy';
import { webhookByAddress, webhookWithoutAddress } from './webhook-address';
import { webhookWithoutService } from './webhook-without-service';
import { Analyzer } from '../../analyzer';

export const WORKLOAD_RULES: Analyzer[] = [
  namespaceInjectedByDefault, namespaceOutsideMesh, overlappingWebhooks, proxyNotInjected, sameLabelsOfGroups, severalInjectionLabels,
  unknownRevision, unknownServiceAccount, userOfProxy, webhookByAddress, webhookWithoutAddress, webhookWithoutService,
];
