import { Reason } from './reason';
import { titleOf } from '../../../../src/analysis/model/identity';
import { kindKeyOf, KIND } from '../../../../src/analysis/model/kinds';
import { Manifest, namespaceOf } from '../../../../src/validation/manifest';
import type { Mesh } from '../analyst';

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
    explains: ({ mesh, subject }) => telemetriesBeside(mesh.objects, subject)
      .some(object => object.spec?.selector !== undefined && isTargeted(object)),
  },
  {
    code: 'IST0160',
    ours: 'less',
    why: 'What names a Gateway or a service is not for the whole namespace.',
    explains: ({ mesh, subject }) => {
      const general = telemetriesBeside(mesh.objects, subject).filter(object => object.spec?.selector === undefined);
      return general.some(object => isTargeted(object) && (titleOf(object) === subject || general.filter(other => !isTargeted(other)).length === 1));
    },
  },
];

/** All Telemetries of the namespace of one. */
function telemetriesBeside(objects: Mesh['objects'], subject: string): Manifest[] {
  return (objects as unknown as Manifest[]).filter(object => kindKeyOf(object) === KIND.Telemetry && subject.startsWith(`Telemetry ${namespaceOf(object)}/`));
}

function isTargeted({ spec }: Manifest): boolean {
  return spec?.targetRef !== undefined || spec?.targetRefs !== undefined;
}
