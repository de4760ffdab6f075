import { IConstruct } from 'constructs';
import { Problems, ifGiven } from '../../base/problems';
import { at } from '../../base/rendering';
import * as istio from '../../imports/istio';
import { percentProblem, wholeNumberProblem } from '../../validation/vocabulary/numbers';
import { Problem } from '../../validation/vocabulary/problem';
import { Mirror, MirrorPercentField, SingleMirror } from '../mirror';

export function mirrorProblems(mirrors: Mirror[] = [], mirror?: SingleMirror): Problems {
  return {
    'mirror': mirror !== undefined && mirrors.length > 0 ? { message: 'got mirrors as well', fix: 'add it to mirrors' } : undefined,
    'mirror.percent': mirror?.percent === undefined ? undefined : singlePercentProblem(mirror.percent, mirror.percentField),
    ...Object.fromEntries(mirrors.map(({ percent }, index) => [
      `mirrors[${index}].percent`, ifGiven(percent, percentProblem),
    ])),
  };
}

export function renderMirrors(mirrors: Mirror[] | undefined, consumer: IConstruct): istio.HttpMirrorPolicy[] | undefined {
  return mirrors?.map(({ destination, percent }, index) => ({
    destination: at(`mirrors[${index}].destination`, () => destination.toDestination()._render(consumer)),
    percentage: renderPercent(percent),
  }));
}

/** The fields of a route for the single mirror; `mirror_percent` is a field of the CRD, but not of the generated type. */
export function renderSingleMirror(mirror: SingleMirror | undefined, consumer: IConstruct): Partial<istio.HttpRoute> {
  if (mirror === undefined) {
    return {};
  }
  const { destination, percent, percentField = MirrorPercentField.MIRROR_PERCENTAGE } = mirror;
  return {
    mirror: at('mirror', () => destination.toDestination()._render(consumer)),
    [percentField]: percentField === MirrorPercentField.MIRROR_PERCENTAGE ? renderPercent(percent) : percent,
  };
}

function singlePercentProblem(percent: number, field = MirrorPercentField.MIRROR_PERCENTAGE): Problem {
  return field === MirrorPercentField.MIRROR_PERCENTAGE ? percentProblem(percent) : wholeNumberProblem(percent, 0, 100);
}

function renderPercent(percent: number | undefined): istio.Percent | undefined {
  return percent === undefined ? undefined : { value: percent };
}
