import type * as istio from '../../../imports/istio';
import { issuesOf } from '../../catalogue/entry';
import { VIRTUAL_SERVICE } from '../../catalogue/virtual-service';
import { Issue } from '../../issue';
import { joined } from '../../joined';
import { httpStatusProblem } from '../../vocabulary/http';
import { problemIf } from '../../vocabulary/problem';
import { isSet } from '../presence';

const KIB = 1024;
const HUGE = 1024 * KIB;
const LARGE = 100 * KIB;

/** What istiod's webhook refuses in a response that the proxy makes by itself. */
export function directResponse(response: istio.HttpDirectResponse | null | undefined, path: string): Issue[] {
  if (!isSet(response)) {
    return [];
  }
  const size = sizeOf(response.body ?? {});
  return joined(
    issuesOf(VIRTUAL_SERVICE.badBytes, `${path}.body.bytes`,
      problemIf(!areBytes(response.body?.bytes), 'a list of something other than bytes', 'use base64, or whole numbers from 0 to 255')),
    issuesOf(VIRTUAL_SERVICE.hugeBody, `${path}.body`, problemIf(size > HUGE, `got ${size} bytes`, `use at most ${HUGE}`)),
    issuesOf(VIRTUAL_SERVICE.largeBody, `${path}.body`,
      problemIf(size > LARGE && size <= HUGE, `got ${size} bytes`, `use at most ${LARGE}, or serve it from a workload`)),
    issuesOf(VIRTUAL_SERVICE.badStatus, `${path}.status`, httpStatusProblem(response.status)),
  );
}

/** A list stands for its bytes: neither the API server nor the webhook insists on base64. */
function areBytes(bytes: unknown): boolean {
  return !Array.isArray(bytes) || bytes.every(byte => byte === null || (Number.isInteger(byte) && byte >= 0 && byte <= 255));
}

function sizeOf({ string, bytes }: istio.HttpBody): number {
  return Buffer.byteLength(string ?? '') + Buffer.from(bytes ?? '', 'base64').length;
}
