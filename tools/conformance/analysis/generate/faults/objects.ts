import { OBJECTS } from '../../../../../src/analysis/catalogue/objects';
import { Draft, Fault } from '../draft';

export const OBJECT_FAULTS: readonly Fault[] = [
  { code: OBJECTS.outdatedField.code, plant: delayByWholePercent },
  { code: OBJECTS.unknownAnnotation.code, plant: draft => annotate(draft.pick('Service'), 'networking.istio.io/exportToo', '.') },
  { code: OBJECTS.misplacedAnnotation.code, plant: draft => annotate(draft.pick('Service'), 'sidecar.istio.io/proxyCPU', '100m') },
  { code: OBJECTS.badAnnotation.code, plant: draft => annotatePods(draft, 'traffic.sidecar.istio.io/excludeInboundPorts', 'http') },
  { code: OBJECTS.deprecatedAnnotation.code, plant: draft => annotatePods(draft, 'sidecar.istio.io/inject', 'true') },
];

function delayByWholePercent(draft: Draft): boolean {
  const virtualService = draft.pick('VirtualService', ({ spec }) => spec.http?.[0]?.route !== undefined);
  if (virtualService === undefined) {
    return false;
  }
  virtualService.spec.http[0].fault = { delay: { percent: 10, fixedDelay: '5s' } };
  return true;
}

function annotatePods(draft: Draft, name: string, value: string): boolean {
  return annotate(draft.pick('Deployment', ({ metadata }) => draft.namespaces.includes(metadata.namespace))?.spec.template, name, value);
}

function annotate(annotated: any, name: string, value: string): boolean {
  if (annotated === undefined) {
    return false;
  }
  annotated.metadata.annotations = { ...annotated.metadata.annotations, [name]: value };
  return true;
}
