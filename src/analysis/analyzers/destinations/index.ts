import { conflictingRules } from './conflicting-rules';
import { emptySubset } from './empty-subset';
import { headlessPolicy } from './headless-policy';
import { ignoredRule } from './ignored-rule';
import { loneWeight } from './lone-weight';
import { missingWeight } from './missing-weight';
import { portNeeded } from './port-needed';
import { repeatedDestination } from './repeated-destination';
import { subsetNotAtGateway } from './subset-not-at-gateway';
import { subsetOfAll } from './subset-of-all';
import { unknownHost } from './unknown-host';
import { unknownPort } from './unknown-port';
import { unknownRuleHost } from './unknown-rule-host';
import { unknownSubset } from './unknown-subset';
import { unusedSubset } from './unused-subset';
import { Analyzer } from '../../analyzer';

export const DESTINATION_RULES: Analyzer[] = [
  conflictingRules,
  emptySubset,
  headlessPolicy,
  ignoredRule,
  loneWeight,
  missingWeight,
  portNeeded,
  repeatedDestination,
  subsetNotAtGateway,
  subsetOfAll,
  unknownHost,
  unknownPort,
  unknownRuleHost,
  unknownSubset,
  unusedSubset,
];
