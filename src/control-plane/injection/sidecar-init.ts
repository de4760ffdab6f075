import { PROXY_METADATA } from './environment';
import { GLOBAL, PROXY, PROXY_GID, PROXY_UID, hasAnnotation, rawAnnotation } from './expressions';
import { Choice, Fields, Items, json, print, quote, when } from './go-yaml';
import { AGENT_LOG_LEVEL, PULL_POLICY, RESOURCES, image } from './proxy';
import { HAS_CNI, HAS_NO_OUTBOUND_PORTS, HAS_OUTBOUND_PORTS, INTERCEPTION, REDIRECTED } from './sidecar-redirection';

const WITHOUT_CNI = `not ${HAS_CNI}`;

/** The container that leads the pod's traffic to its proxy, or checks that the network plugin did. */
export function initContainer(): Fields {
  return {
    name: when(HAS_CNI, 'istio-validation', 'istio-init'),
    image: image(`${GLOBAL}.proxy_init.image`, '.ProxyInitImage'),
    args: commandLine(),
    imagePullPolicy: PULL_POLICY,
    env: when('.ProxyConfig.ProxyMetadata', [PROXY_METADATA]),
    resources: RESOURCES,
    securityContext: securityContext(),
  };
}

function commandLine(): Items {
  const virtualInterfaces = 'istio.io/reroute-virtual-interfaces';
  const olderVirtualInterfaces = 'traffic.sidecar.istio.io/kubevirtInterfaces';
  const excludedInterfaces = 'traffic.sidecar.istio.io/excludeInterfaces';
  const { noInboundPorts } = REDIRECTED;
  return [
    'istio-iptables',
    '-p', quote('.MeshConfig.ProxyListenPort | default `15001`'),
    '-z', quote('.MeshConfig.ProxyInboundListenPort | default `15006`'),
    '-u', when('$tproxy', '1337', quote(PROXY_UID)),
    '-m', `{{ ${INTERCEPTION} }}`,
    '-i', `{{ ${REDIRECTED.outboundRanges} }}`,
    '-x', `{{ ${REDIRECTED.noOutboundRanges} }}`,
    '-b', `{{ ${REDIRECTED.inboundPorts} }}`,
    // Metrics and health of the proxy itself besides.
    '-d', `15090,15021{{ with ${noInboundPorts} }},{{ . }}{{ end }}`,
    when(HAS_OUTBOUND_PORTS, ['-q', `{{ ${REDIRECTED.outboundPorts} }}`]),
    when(HAS_NO_OUTBOUND_PORTS, ['-o', `{{ ${REDIRECTED.noOutboundPorts} }}`]),
    new Choice([
      [hasAnnotation(virtualInterfaces), ['-k', `{{ ${rawAnnotation(virtualInterfaces)} }}`]],
      [hasAnnotation(olderVirtualInterfaces), ['-k', `{{ ${rawAnnotation(olderVirtualInterfaces)} }}`]],
    ]),
    when(hasAnnotation(excludedInterfaces), ['-c', `{{ ${rawAnnotation(excludedInterfaces)} }}`]),
    AGENT_LOG_LEVEL,
    when(`${GLOBAL}.logAsJson`, '--log_as_json'),
    new Choice([[HAS_CNI, ['--run-validation', '--skip-rule-apply']], [`${GLOBAL}.proxy_init.forceApplyIptables`, '--force-apply']]),
    when(`${GLOBAL}.nativeNftables`, '--native-nftables'),
  ];
}

/** Changing the rules of the pod's network takes root; checking them does not. */
function securityContext(): Fields {
  const privileged = print(`${PROXY}.privileged`);
  return {
    allowPrivilegeEscalation: privileged,
    privileged,
    capabilities: { add: when(WITHOUT_CNI, ['NET_ADMIN', 'NET_RAW']), drop: ['ALL'] },
    readOnlyRootFilesystem: when(WITHOUT_CNI, false, true),
    runAsGroup: new Choice([[WITHOUT_CNI, 0], ['$tproxy', 1337]], print(PROXY_GID)),
    runAsUser: new Choice([[WITHOUT_CNI, 0], ['$tproxy', 1337]], print(PROXY_UID)),
    runAsNonRoot: when(WITHOUT_CNI, false, true),
    seccompProfile: when(`${PROXY}.seccompProfile`, json(`${PROXY}.seccompProfile`)),
  };
}
