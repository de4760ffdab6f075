import { firstCaptured } from './captured';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { AMBIENT } from '../../catalogue/ambient';
import { Finding, findingOf } from '../../finding';
import { beyondZtunnel, rulesOf, specOf } from '../../model/authorization';
import { titleOf } from '../../model/identity';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

const DECIDED = ['ALLOW', 'DENY'];

/** An AuthorizationPolicy with fields of HTTP for workloads whose connections a ztunnel takes. */
export const httpAtZtunnel: Analyzer = {
  entry: AMBIENT.httpAtZtunnel,

  analyze(mesh) {
    return mesh.policies.all(KIND.AuthorizationPolicy).filter(policy => DECIDED.includes(actionOf(policy))).flatMap(policy =>
      found(mesh, policy, captured => {
        const path = firstField(policy);
        return path === undefined ? [] : [findingOf(AMBIENT.httpAtZtunnel, policy.object, path, {
          message: `the ztunnel of ${captured()} cannot decide it`,
          fix: 'name the service or its waypoint in targetRefs',
        })];
      }));
  },
};

/** An AuthorizationPolicy of another action for such workloads. */
export const customAtZtunnel: Analyzer = {
  entry: AMBIENT.customAtZtunnel,

  analyze(mesh) {
    return mesh.policies.all(KIND.AuthorizationPolicy).filter(policy => !DECIDED.includes(actionOf(policy))).flatMap(policy =>
      found(mesh, policy, captured => [findingOf(AMBIENT.customAtZtunnel, policy.object, 'spec.action', {
        message: `the ztunnel of ${captured()} does not know ${actionOf(policy)}`,
        fix: 'name the service or its waypoint in targetRefs',
      })]));
  },
};

function found(mesh: MeshModel, policy: Policy, findings: (captured: () => string) => Finding[]): Finding[] {
  const captured = policy.targets.length > 0 ? undefined : firstCaptured(mesh, policy);
  return captured === undefined ? [] : findings(() => titleOf(captured.object));
}

function actionOf(policy: Policy): string {
  return specOf(policy).action ?? 'ALLOW';
}

function firstField(policy: Policy): string | undefined {
  for (const [index, rule] of rulesOf(policy).entries()) {
    const field = beyondZtunnel(rule);
    if (field !== undefined) return `${item('spec.rules', index)}.${field}`;
  }
  return undefined;
}
