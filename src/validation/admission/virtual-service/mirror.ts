import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { eachItem } from '../../items';
import { joined } from '../../joined';
import { percentProblem } from '../../vocabulary/numbers';
import { problem } from '../../vocabulary/problem';
import { destination } from '../destination';
import { isSet } from '../presence';

/** What istiod's webhook refuses in the mirrors of a http route, and the old percentage that it warns of. */
export function mirroring(route: istio.HttpRoute, path: string): Issue[] {
  return joined(
    oldPercentage(route, path),
    share(route.mirrorPercentage, `${path}.mirrorPercentage`),
    destination(route.mirror, `${path}.mirror`),
    eachItem(route.mirrors, `${path}.mirrors`, (mirror, place) => joined(
      destination(mirror.destination, `${place}.destination`),
      share(mirror.percentage, `${place}.percentage`),
    )),
  );
}

/** The old percentage has a second spelling, which counts where the first one is not written. */
function oldPercentage(route: istio.HttpRoute & { readonly mirror_percent?: number }, path: string): Issue[] {
  const spelling = route.mirrorPercent === undefined ? 'mirror_percent' : 'mirrorPercent';
  const percent = route[spelling];
  const place = `${path}.${spelling}`;
  return isSet(percent)
    ? joined(
      issuesOf(VIRTUAL_SERVICE.badPercentage, place, percentProblem(percent)),
      issuesOf(VIRTUAL_SERVICE.deprecated, place, problem(percent, `use mirrorPercentage: {value: ${percent}}`)),
    )
    : [];
}

function share(percentage: istio.Percent | null | undefined, path: string): Issue[] {
  return issuesOf(VIRTUAL_SERVICE.badPercentage, `${path}.value`, percentProblem(percentage?.value ?? 0));
}
