import { Mesh } from './analyst';
import { analyze } from '../../../src/analysis/analyze';
import { Finding } from '../../../src/analysis/finding';
import { titleOf } from '../../../src/analysis/model/identity';
import { DEFAULT_SURROUNDINGS, Externals, NO_EXTERNALS, Undeclared } from '../../../src/analysis/model/surroundings';
import { Manifest } from '../../../src/validation/manifest';

/** What Istio's analysis takes for granted: a gateway, with these ports and its Service. Everything else is in the files, or missing. */
const TAKEN_FOR_GRANTED: Externals = {
  ...NO_EXTERNALS,
  hosts: ['istio-ingressgateway.istio-system.svc.cluster.local'],
  workloads: [{ namespace: 'istio-system', labels: { istio: 'ingressgateway' }, ports: [80, 443, 15443, 31400] }],
};

/** What we find in a mesh. */
export function ourFindings({ objects, meshConfig }: Mesh): readonly Finding[] {
  return analyze([[...objects] as unknown as Manifest[]], {
    surroundings: { undeclared: Undeclared.DENY, externals: TAKEN_FOR_GRANTED, meshConfig },
  });
}

/** What we find in a mesh that nothing is known of but its manifests. */
export function findingsAsUsersSeeThem({ objects, meshConfig }: Mesh): readonly Finding[] {
  return analyze([[...objects] as unknown as Manifest[]], { surroundings: { ...DEFAULT_SURROUNDINGS, meshConfig } });
}

/** The object of a finding as Istio names it. */
export function subjectOf({ object }: Finding): string {
  return titleOf(object);
}
