import { eachItem } from '../items';
import { joined } from '../joined';
import { labels } from './labels';
import { fieldsSet, isSet } from './presence';
import type * as istio from '../../imports/istio';
import { issuesOf } from '../catalogue/entry';
import { WORKLOAD } from '../catalogue/workload';
import { Issue } from '../issue';
import { Manifest } from '../manifest';
import { probeHeaderProblem } from '../vocabulary/probe-header';
import { problemIf } from '../vocabulary/problem';

/** What istiod's webhook refuses in a WorkloadGroup; the template it does not look at. */
export function validateWorkloadGroup({ spec }: Manifest): Issue[] {
  const { metadata, probe }: Partial<istio.WorkloadGroupSpec> = spec ?? {};
  return joined(
    labels(WORKLOAD.badLabel, metadata?.labels, 'spec.metadata.labels'),
    (isSet(probe) ? readinessProbe(probe, 'spec.probe') : []),
  );
}

function readinessProbe(probe: istio.ReadinessProbe, path: string): Issue[] {
  return joined(
    issuesOf(WORKLOAD.noProbeMethod, path,
      problemIf(fieldsSet(probe, 'httpGet', 'tcpSocket', 'exec', 'grpc').length === 0, 'checks nothing', 'set httpGet, tcpSocket or exec')),
    issuesOf(WORKLOAD.grpcProbe, `${path}.grpc`, problemIf(isSet(probe.grpc), 'is refused', 'use httpGet, tcpSocket or exec')),
    eachItem(probe.httpGet?.httpHeaders, `${path}.httpGet.httpHeaders`, ({ name }, place) =>
      issuesOf(WORKLOAD.badProbeHeader, `${place}.name`, probeHeaderProblem(name ?? ''))),
    issuesOf(WORKLOAD.noProbeCommand, `${path}.exec.command`,
      problemIf(isSet(probe.exec) && !isSet(probe.exec.command), 'is empty', 'give the program and its arguments')),
  );
}
