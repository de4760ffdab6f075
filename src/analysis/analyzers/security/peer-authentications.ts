import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { findingOf } from '../../finding';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { grouped } from '../../model/lists';
import { Policy } from '../../model/policies';
import { Workload } from '../../model/workload';

/** PeerAuthentications of one namespace without selector, or with selectors that pick the same workload. */
export const severalPeerAuthentications: Analyzer = {
  entry: SECURITY.severalPeerAuthentications,

  analyze(mesh) {
    const policies = mesh.policies.all(KIND.PeerAuthentication);
    const others = new Map<Policy, Policy>();
    for (const same of grouped(policies.filter(({ selector }) => selector === undefined), ({ namespace }) => namespace).values()) {
      if (same.length > 1) same.forEach((policy, index) => others.set(policy, same[index === 0 ? 1 : 0]));
    }
    const first = new Map<Workload, Policy>();
    for (const policy of policies.filter(({ selector, isMeshWide }) => selector !== undefined && !isMeshWide)) {
      for (const workload of mesh.policies.selectedBy(policy)) {
        const other = first.get(workload);
        if (other === undefined) {
          first.set(workload, policy);
        } else {
          others.set(policy, other);
          if (!others.has(other)) others.set(other, policy);
        }
      }
    }
    return [...others].map(([{ object }, other]) => findingOf(SECURITY.severalPeerAuthentications, object, 'spec', {
      message: `${titleOf(other.object)} is for the same workloads`,
      fix: 'keep one of them',
    }, [other.object]));
  },
};

/** A PeerAuthentication with a selector in the root namespace. */
export const rootSelector: Analyzer = {
  entry: SECURITY.rootSelector,

  analyze(mesh) {
    return mesh.policies.all(KIND.PeerAuthentication).filter(({ selector, isMeshWide }) => selector !== undefined && isMeshWide)
      .map(({ object, selectorPath, namespace }) => findingOf(SECURITY.rootSelector, object, selectorPath, {
        message: `${namespace} is the root namespace, where selectors of this kind are ignored`,
        fix: 'move it to the namespace of the workloads',
      }));
  },
};
