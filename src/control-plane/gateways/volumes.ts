import { InstalledGatewayPlan } from './gateway';
import { listOf, revisioned, tokenVolume } from '../base/parts';
import { trustBundle } from '../base/trust-bundle';
import { Tree } from '../values/tree';

/** The volumes of a gateway's pods. */
export function gatewayVolumes(plan: InstalledGatewayPlan): Tree[] {
  const { values: { global, pilot, revision, direction } } = plan;
  return listOf<Tree>(
    scratch('workload-socket'),
    scratch('credential-socket'),
    scratch('workload-certs'),
    trustsIstiod(plan) ? { name: 'istiod-ca-cert', ...trustBundle(pilot?.env ?? {}, global.trustBundleName) } : undefined,
    {
      name: 'podinfo',
      downwardAPI: { items: ['labels', 'annotations'].map(path => ({ path, fieldRef: { fieldPath: `metadata.${path}` } })) },
    },
    scratch('istio-envoy'),
    scratch('istio-data'),
    tokenVolume(global.sds.token.aud),
    global.mountMtlsCerts
      ? { name: 'istio-certs', secret: { secretName: `istio.istio-${direction}gateway-service-account`, optional: true } }
      : undefined,
    { name: 'config-volume', configMap: { name: revisioned('istio', revision), optional: true } },
    ownVolumes(plan),
  );
}

/** Where they are in the proxy's container. */
export function gatewayMounts(plan: InstalledGatewayPlan): Tree[] {
  return listOf<Tree>(
    mount('workload-socket', '/var/run/secrets/workload-spiffe-uds'),
    mount('credential-socket', '/var/run/secrets/credential-uds'),
    mount('workload-certs', '/var/run/secrets/workload-spiffe-credentials'),
    mount('istio-envoy', '/etc/istio/proxy'),
    mount('config-volume', '/etc/istio/config'),
    trustsIstiod(plan) ? mount('istiod-ca-cert', '/var/run/secrets/istio') : undefined,
    { ...mount('istio-token', '/var/run/secrets/tokens'), readOnly: true },
    plan.values.global.mountMtlsCerts ? { ...mount('istio-certs', '/etc/certs'), readOnly: true } : undefined,
    mount('istio-data', '/var/lib/istio/data'),
    mount('podinfo', '/etc/istio/pod'),
    ownMounts(plan),
  );
}

/** The volumes of the gateway's own Secrets and ConfigMaps. */
export function ownVolumes({ values: { gateway: { secretVolumes, configVolumes } } }: InstalledGatewayPlan): Tree[] {
  return [
    ...secretVolumes.map(({ name, secretName }) => ({ name, secret: { secretName, optional: true } })),
    ...configVolumes.map(({ name, configMapName }) => ({ name, configMap: { name: configMapName, optional: true } })),
  ];
}

export function ownMounts({ values: { gateway: { secretVolumes, configVolumes } } }: InstalledGatewayPlan): Tree[] {
  return [...secretVolumes, ...configVolumes]
    .filter(({ mountPath }) => mountPath !== undefined)
    .map(({ name, mountPath }) => ({ ...mount(name, mountPath!), readOnly: true }));
}

function trustsIstiod({ values: { global } }: InstalledGatewayPlan): boolean {
  return global.pilotCertProvider === 'istiod';
}

function scratch(name: string): Tree {
  return { name, emptyDir: {} };
}

function mount(name: string, mountPath: string): Tree {
  return { name, mountPath };
}
