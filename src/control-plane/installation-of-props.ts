import { ControlPlaneProps } from './control-plane-props';
import { renderCertificates } from './options/certificate-options';
import { renderCni } from './options/cni-options';
import { ControlPlaneGatewayOptions, renderGateway } from './options/gateway-options';
import { renderInjection } from './options/injection-options';
import { renderIstiod } from './options/istiod-options';
import { renderMeshConfig } from './options/mesh-config';
import { renderProxy } from './options/proxy-options';
import { renderRemote } from './options/remote-options';
import { renderValidation } from './options/validation-options';
import { renderWaypoint } from './options/waypoint-options';
import { renderZtunnel } from './options/ztunnel-options';
import { InstalledGateway, Installation, installationOf } from './values/installation';
import { RELEASE } from './values/release';
import { Tree, overlays, pruned } from './values/tree';

/** What is installed for the properties of a control plane. */
export function installationOfProps(props: ControlPlaneProps): Installation {
  const { profile, base, istiod, cni, ztunnel, ingressGateways, egressGateways } = props;
  return installationOf({
    profile,
    components: {
      base: pruned({ enabled: base }),
      pilot: pruned({ enabled: istiod?.enabled }),
      cni: pruned({ enabled: cni?.enabled, namespace: cni?.namespace }),
      ztunnel: pruned({ enabled: ztunnel?.enabled, namespace: ztunnel?.namespace }),
      ingressGateways: gateways('istio-ingressgateway', ingressGateways),
      egressGateways: gateways('istio-egressgateway', egressGateways),
    },
    values: pruned(valuesOf(props)),
  });
}

function gateways(name: string, options: ControlPlaneGatewayOptions[] | undefined): InstalledGateway[] | undefined {
  return options?.map(gateway => {
    const installed = renderGateway(name, gateway);
    return { ...installed, values: pruned(installed.values!) };
  });
}

function valuesOf(props: ControlPlaneProps): Tree {
  const { namespace = 'istio-system', ztunnel = {} } = props;
  return overlays(
    general(props, namespace),
    renderIstiod(props.istiod ?? {}),
    renderProxy(props.proxy ?? {}),
    renderInjection(props.injection ?? {}),
    renderValidation(props.validation ?? {}),
    renderCertificates(props.certificates ?? {}),
    renderRemote(props.remote ?? {}, namespace),
    renderWaypoint(props.waypoint ?? {}),
    renderCni(props.cni ?? {}),
    renderZtunnel(ztunnel),
    props.values,
  );
}

function general(props: ControlPlaneProps, istioNamespace: string): Tree {
  return {
    revision: props.revision,
    revisionTags: props.revisionTags,
    compatibilityVersion: props.compatibilityVersion,
    meshConfig: props.meshConfig && renderMeshConfig(props.meshConfig),
    base: { excludedCRDs: props.excludedCrds },
    global: {
      platform: props.platform,
      istioNamespace,
      hub: props.hub ?? RELEASE.hub,
      tag: props.tag ?? RELEASE.tag,
      variant: props.variant,
      imagePullPolicy: props.imagePullPolicy,
      imagePullSecrets: props.imagePullSecrets,
      resourceScope: props.resourceScope,
      meshNetworks: props.meshNetworks,
      meshID: props.meshId,
      multiCluster: { clusterName: props.clusterName },
      network: props.network,
      proxy: { clusterDomain: props.clusterDomain },
      logging: { level: props.logLevel },
      logAsJson: props.logAsJson,
      priorityClassName: props.priorityClass,
      networkPolicy: { enabled: props.networkPolicies },
      defaultPodDisruptionBudget: { enabled: props.disruptionBudgets },
      nativeNftables: props.nativeNftables,
    },
  };
}
