import { serverMode } from './client-tls';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { podPortOf } from '../../model/pod-port';
import { textAt } from '../../model/read';

const OPEN_TYPES = ['LoadBalancer', 'NodePort'];

/** A Service for clients outside of the cluster whose pods demand mutual TLS. */
export const strictAndOpen: Analyzer = {
  entry: SECURITY.strictAndOpen,

  analyze(mesh) {
    return mesh.registry.services.filter(({ object }) => OPEN_TYPES.includes(textAt(object.spec, 'type') ?? '')).flatMap(service => {
      const workloads = mesh.backends.behind(service);
      const port = workloads.length === 0 ? undefined : service.ports.find(candidate =>
        workloads.every(workload => serverMode(mesh, workload, podPortOf(candidate, workload)) === 'STRICT'));
      return port === undefined ? [] : [findingOf(SECURITY.strictAndOpen, service.object, port.path, {
        message: `${titleOf(workloads[0].object)} takes connections of the mesh only at port ${port.number}`,
        fix: 'let clients in by a gateway',
      }, [mesh.mutualTls.of(workloads[0], podPortOf(port, workloads[0]))!.policy])];
    });
  },
};

/** A workload without any policy, where others of its namespace have one each. */
export const uncoveredWorkload: Analyzer = {
  entry: SECURITY.uncoveredWorkload,

  analyze(mesh) {
    const guarding = mesh.policies.all(KIND.AuthorizationPolicy).filter(({ selector, targets }) => selector !== undefined && targets.length === 0);
    const guarded = new Set(guarding.map(({ namespace }) => namespace));
    return guarded.size === 0 ? [] : mesh.workloads.all
      .filter(workload => guarded.has(workload.namespace) && ['sidecar', 'ambient'].includes(mesh.membershipOf(workload)) && !mesh.proxies.isGateway(workload)
        && mesh.policies.of(KIND.AuthorizationPolicy, workload).length === 0 && mesh.backends.servicesOf(workload).length > 0)
      .map(({ object, namespace }) => findingOf(SECURITY.uncoveredWorkload, object, 'metadata.name', {
        message: `others of namespace ${namespace} have policies, and this one has none`,
        fix: 'add one that selects it',
      }));
  },
};
