import { Analyzer } from '../../analyzer';
import { SECURITY } from '../../catalogue/security';
import { Finding, findingOf, ifMissing } from '../../finding';
import { OWN_TRUST_DOMAIN, PRINCIPAL, PlacedValue, accountsIn, sourceValues } from '../../model/authorization';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { Policy } from '../../model/policies';

/** What Kubernetes makes in every namespace, and istioctl for a waypoint. */
const COMMON_ACCOUNTS = ['default', 'waypoint'];
const ACCOUNT_FIELDS = ['principals', 'notPrincipals', 'serviceAccounts', 'notServiceAccounts'] as const;

/** A service account that does not exist. */
export const unknownServiceAccount: Analyzer = {
  entry: SECURITY.unknownServiceAccount,

  analyze(mesh) {
    const policies = mesh.policies.all(KIND.AuthorizationPolicy);
    if (policies.length === 0) {
      return [];
    }
    const used = new Set([...mesh.workloads.all, ...mesh.kubernetesGateways.all].map(({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`));
    const isKnown = (namespace: string, name: string) => COMMON_ACCOUNTS.includes(name) || used.has(`${namespace}/${name}`)
      || mesh.objects.find(KIND.ServiceAccount, namespace, name) !== undefined || mesh.externals.serviceAccounts.includes(`${namespace}/${name}`);
    const unknown = (policy: Policy) => accountsIn(policy, ...ACCOUNT_FIELDS).filter(({ namespace, name }) => !isKnown(namespace, name));
    return policies.flatMap(policy => unknown(policy).flatMap(({ path, namespace, name }) =>
      ifMissing(mesh.world.without(KIND.ServiceAccount, namespace), () => findingOf(SECURITY.unknownServiceAccount, policy.object, path(), {
        message: `namespace ${namespace} has no service account ${JSON.stringify(name)}`,
        fix: 'correct the name or the namespace',
      }))));
  },
};

/** A principal of a trust domain that the mesh config does not know. */
export const foreignTrustDomain: Analyzer = {
  entry: SECURITY.foreignTrustDomain,

  analyze(mesh) {
    if (!mesh.config.isKnown) {
      return [];
    }
    const own = [OWN_TRUST_DOMAIN, mesh.config.trustDomain, ...mesh.config.texts('trustDomainAliases')];
    return ofPrincipals(mesh, (policy, { value, path }) => {
      const [, trustDomain] = PRINCIPAL.exec(value) ?? [];
      return trustDomain === undefined || trustDomain.includes('*') || own.includes(trustDomain) ? [] : [
        findingOf(SECURITY.foreignTrustDomain, policy.object, path(), {
          message: `${trustDomain} is not the trust domain of the mesh`,
          fix: `use ${mesh.config.trustDomain}, or ${OWN_TRUST_DOMAIN} for it`,
        }),
      ];
    });
  },
};

/** A principal that is none of the mesh. */
export const badPrincipal: Analyzer = {
  entry: SECURITY.badPrincipal,

  analyze(mesh) {
    return ofPrincipals(mesh, (policy, { value, path }) => isPossible(value) ? [] : [findingOf(SECURITY.badPrincipal, policy.object, path(), {
      message: `got ${JSON.stringify(value)}`,
      fix: value.startsWith('spiffe://') ? `write ${JSON.stringify(value.slice('spiffe://'.length))}` : 'write <trust domain>/ns/<namespace>/sa/<service account>',
    })]);
  },
};

function ofPrincipals(mesh: MeshModel, judge: (policy: Policy, value: PlacedValue) => Finding[]): Finding[] {
  return mesh.policies.all(KIND.AuthorizationPolicy).flatMap(policy =>
    sourceValues(policy, 'principals', 'notPrincipals').flatMap(value => judge(policy, value)));
}

/** Identities of other issuers may have other forms, so only what is certain counts. */
function isPossible(value: string): boolean {
  return !value.startsWith('spiffe://') && (value.includes('*') || value.includes('/'));
}
