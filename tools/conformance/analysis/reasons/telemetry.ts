import { Reason } from './reason';
import { kindKeyOf, KIND } from '../../../../src/analysis/model/kinds';
import { Manifest } from '../../../../src/validation/manifest';

export const TELEMETRY_REASONS: Reason[] = [
  {
    code: 'IST0159',
    ours: 'less',
    why: 'It is said once for each Telemetry, and not for each of its pods.',
    explains: ({ ours }) => ours.length === 1,
  },
  {
    code: 'IST0159',
    ours: 'less',
    why: 'The other Telemetry has both a selector and a target, which the cluster refuses.',
    explains: ({ mesh }) => (mesh.objects as unknown as Manifest[]).some(object => kindKeyOf(object) === KIND.Telemetry
      && object.spec?.selector !== undefined && (object.spec.targetRef !== undefined || object.spec.targetRefs !== undefined)),
  },
  {
    code: 'IST0160',
    ours: 'less',
    why: 'What names a Gateway or a service is not for the whole namespace.',
    explains: ({ mesh, subject }) => (mesh.objects as unknown as Manifest[]).some(object => kindKeyOf(object) === KIND.Telemetry
      && subject.startsWith(`Telemetry ${object.metadata.namespace ?? 'default'}/`) && (object.spec?.targetRef !== undefined || object.spec?.targetRefs !== undefined)),
  },
];
