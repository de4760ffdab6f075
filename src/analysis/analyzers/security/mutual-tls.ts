import { clashes, serverMode } from './client-tls';
import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { identitiesIn } from '../../model/authorization';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';

/** A DestinationRule without mutual TLS for workloads that demand it. */
export const plainToStrict: Analyzer = {
  entry: SECURITY.plainToStrict,

  analyze(mesh) {
    return clashes(mesh, SECURITY.plainToStrict, ['DISABLE', 'SIMPLE'], (_, workload, port) =>
      serverMode(mesh, workload, port) === 'STRICT' ? 'demands mutual TLS' : undefined, 'take the TLS settings away');
  },
};

/** A DestinationRule with mutual TLS for workloads that do not take it. */
export const mutualToPlain: Analyzer = {
  entry: SECURITY.mutualToPlain,

  analyze(mesh) {
    return clashes(mesh, SECURITY.mutualToPlain, ['ISTIO_MUTUAL'], (_, workload, port) =>
      serverMode(mesh, workload, port) === 'DISABLE' ? 'takes plain text only' : undefined, 'take the TLS settings away');
  },
};

/** Mutual TLS that is demanded, where clients only use it if a DestinationRule says so, and none does. */
export const strictByHand: Analyzer = {
  entry: SECURITY.strictByHand,

  analyze(mesh) {
    if (mesh.config.flag('enableAutoMtls') !== false) {
      return [];
    }
    const judged = new Set();
    return mesh.registry.services.flatMap(service => {
      const workload = mesh.backends.behind(service).find(candidate => serverMode(mesh, candidate, undefined) === 'STRICT');
      const policy = workload === undefined ? undefined : mesh.mutualTls.of(workload, undefined)?.policy;
      const isRuled = mesh.destinationRules.of(service.host, service.namespace).length > 0;
      if (workload === undefined || policy === undefined || isRuled || judged.has(policy)) {
        return [];
      }
      judged.add(policy);
      return [findingOf(SECURITY.strictByHand, policy, 'spec.mtls.mode', {
        message: `no DestinationRule has clients of ${titleOf(service.object)} use mutual TLS, and enableAutoMtls is off`,
        fix: 'turn enableAutoMtls on',
      }, [service.object])];
    });
  },
};

/** An AuthorizationPolicy that asks who calls, for workloads that take plain text only. */
export const noIdentity: Analyzer = {
  entry: SECURITY.noIdentity,

  analyze(mesh) {
    if (mesh.all(KIND.PeerAuthentication).length === 0) {
      return [];
    }
    return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy => {
      const [field] = policy.isMeshWide || policy.targets.length > 0 ? [] : identitiesIn(policy);
      const workloads = field === undefined ? [] : mesh.policies.selectedBy(policy);
      return workloads.length === 0 || !workloads.every(workload => serverMode(mesh, workload, undefined) === 'DISABLE') ? [] : [
        findingOf(SECURITY.noIdentity, policy.object, field.path(), {
          message: `nobody proves to be ${JSON.stringify(field.value)}: mutual TLS is turned off`,
          fix: 'take mutual TLS, or do without the field',
        }, [mesh.mutualTls.of(workloads[0], undefined)!.policy]),
      ];
    });
  },
};
