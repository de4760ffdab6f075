import { ambientSidecar } from './ambient-sidecar';
import { conflictingEntryProtocols } from './conflicting-entry-protocols';
import { conflictingSidecars } from './conflicting-sidecars';
import { repeatedDefaultSidecar } from './repeated-default-sidecar';
import { repeatedEntry } from './repeated-entry';
import { rootSidecarSelector } from './root-sidecar-selector';
import { serviceEntryAddress } from './service-entry-address';
import { unknownEgressHost } from './unknown-egress-host';
import { unknownExport } from './unknown-export';
import { unusedSidecar } from './unused-sidecar';
import { Analyzer } from '../../analyzer';

export const VISIBILITY_RULES: Analyzer[] = [
  ambientSidecar,
  conflictingEntryProtocols,
  conflictingSidecars,
  repeatedDefaultSidecar,
  repeatedEntry,
  rootSidecarSelector,
  serviceEntryAddress,
  unknownEgressHost,
  unknownExport,
  unusedSidecar,
];
