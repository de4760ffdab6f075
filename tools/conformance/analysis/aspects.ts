import { IstioFinding } from './analyst';
import { DESTINATIONS } from '../../../src/analysis/catalogue/destinations';
import { GATEWAYS } from '../../../src/analysis/catalogue/gateways';
import { ROUTES } from '../../../src/analysis/catalogue/routes';
import { SECURITY } from '../../../src/analysis/catalogue/security';
import { TELEMETRY } from '../../../src/analysis/catalogue/telemetry';
import { VISIBILITY } from '../../../src/analysis/catalogue/visibility';

/** Istio's code for anything that is named and missing; several rules of ours stand for it, one for each sort of thing. */
export const MISSING_REFERENCE = 'IST0101';

/** What Istio says is missing, by the kind that names it, for each rule of ours. */
const ASPECTS: { readonly [code: string]: readonly string[] } = {
  [DESTINATIONS.unknownHost.code]: ['VirtualService host', 'VirtualService mirror host'],
  [DESTINATIONS.unknownPort.code]: ['VirtualService host:port'],
  [DESTINATIONS.unknownSubset.code]: ['VirtualService host+subset in destinationrule', 'VirtualService mirror+subset in destinationrule'],
  [ROUTES.unknownGateway.code]: ['VirtualService gateway'],
  [VISIBILITY.unusedSidecar.code]: ['Sidecar selector'],
  [GATEWAYS.unservedGateway.code]: ['Gateway selector'],
  [GATEWAYS.unknownCredential.code]: ['Gateway credentialName'],
  [SECURITY.unknownNamespace.code]: ['AuthorizationPolicy namespace'],
  [TELEMETRY.idleTelemetry.code]: ['Telemetry selector'],
};

/** A code of Istio, made as narrow as the rule of ours that stands for it. */
export function narrowed(code: string, ours: string): string {
  return code === MISSING_REFERENCE ? ours : code;
}

/** The code of a message of Istio, made as narrow as the rule of ours that stands for it; undefined if there is none. */
export function narrowCodeOf({ code, kind = '', message }: IstioFinding): string | undefined {
  if (code !== MISSING_REFERENCE) {
    return code;
  }
  const aspect = `${kind} ${/^Referenced (.+) not found: "/.exec(message)?.[1] ?? ''}`;
  return Object.entries(ASPECTS).find(([, aspects]) => aspects.includes(aspect))?.[0];
}
