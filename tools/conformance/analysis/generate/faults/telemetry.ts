import { TELEMETRY } from '../../../../../src/analysis/catalogue/telemetry';
import { Draft, Fault } from '../draft';

export const TELEMETRY_FAULTS: readonly Fault[] = [
  { code: TELEMETRY.idleTelemetry.code, plant: draft => again(draft, spec => { spec.selector = { matchLabels: { app: 'misspelt' } }; }) },
  { code: TELEMETRY.noLogProvider.code, plant: draft => change(draft, spec => { spec.accessLogging = [{}]; }) },
  { code: TELEMETRY.sharedWorkload.code, plant: draft => again(draft, () => undefined, true) },
  { code: TELEMETRY.severalDefaults.code, plant: draft => again(draft, () => undefined, false) },
];

function change(draft: Draft, spoil: (spec: any) => void): boolean {
  const object = draft.pick('Telemetry');
  if (object === undefined) {
    return false;
  }
  spoil(object.spec);
  return true;
}

function again(draft: Draft, spoil: (spec: any) => void, isSelecting?: boolean): boolean {
  const object = draft.pick('Telemetry', ({ spec }) => spec.targetRefs === undefined && (isSelecting === undefined || (spec.selector !== undefined) === isSelecting));
  if (object === undefined) {
    return false;
  }
  const { apiVersion, kind, metadata, spec } = structuredClone(object);
  spoil(spec);
  draft.add(apiVersion, kind, metadata.namespace, `${metadata.name}-again`, { spec });
  return true;
}
