import { App, Chart } from 'cdk8s';
import {
  EnvoyApplyTo, EnvoyContext, EnvoyFilter, EnvoyMatch, EnvoyPatch, ExtensionPhase, IngressGateway, PolicyTarget, ProxyConfig, TrafficExtension,
  TrafficFilter, WasmEnvValue, WasmFailStrategy, WasmPlugin, WasmPullPolicy, WorkloadMode, WorkloadSelector,
} from 'cdk8s-istio';

const app = new App();
const edge = new Chart(app, 'edge');
const shop = new Chart(app, 'shop', { namespace: 'shop' });

const ingress = IngressGateway.fromSelector({ istio: 'ingressgateway' }, { namespace: 'istio-system' });

// WebAssembly: at the gateway, before Istio looks at who asks, the signatures of webhooks are checked. Without the module none comes in.
new WasmPlugin(edge, 'Signatures', {
  metadata: { name: 'webhook-signatures' },
  target: PolicyTarget.workload(ingress),
  phase: ExtensionPhase.AUTHN,
  url: 'oci://ghcr.io/example/webhook-signatures:v3',
  imagePullPolicy: WasmPullPolicy.IF_NOT_PRESENT,
  imagePullSecret: 'registry',
  failStrategy: WasmFailStrategy.FAIL_CLOSE,
  pluginConfig: { header: 'x-signature', paths: ['/webhooks/'] },
  env: { WEBHOOK_KEY: WasmEnvValue.fromHost(), LOG_LEVEL: WasmEnvValue.inline('warn') },
});

// Lua: a few lines that go to every pod of the web shop, for what comes in on its port.
new TrafficExtension(shop, 'Version', {
  metadata: { name: 'web-version' },
  target: PolicyTarget.workloads({ app: 'web' }),
  match: [{ mode: WorkloadMode.SERVER, ports: [8080] }],
  phase: ExtensionPhase.STATS,
  filter: TrafficFilter.lua([
    'function envoy_on_response(handle)',
    '  handle:headers():add("x-served-by", os.getenv("POD_NAME") or "unknown")',
    'end',
    '',
  ].join('\n')),
});

// The same kind of object with WebAssembly: a module that may fail, for the shop works without it.
new TrafficExtension(shop, 'Hints', {
  metadata: { name: 'web-hints' },
  target: PolicyTarget.workloads({ app: 'web' }),
  priority: 10,
  filter: TrafficFilter.wasm('ghcr.io/example/early-hints:v1', {
    failStrategy: WasmFailStrategy.FAIL_OPEN,
    pluginConfig: { links: ['/style.css', '/shop.js'] },
  }),
});

// What only Envoy knows: a limit of requests that each proxy keeps for itself.
new EnvoyFilter(shop, 'Limit', {
  metadata: { name: 'web-limit' },
  target: PolicyTarget.workloads({ app: 'web' }),
  configPatches: [{
    applyTo: EnvoyApplyTo.HTTP_FILTER,
    match: EnvoyMatch.listener({
      context: EnvoyContext.SIDECAR_INBOUND,
      filterChain: { filter: { name: 'envoy.filters.network.http_connection_manager' } },
    }),
    patch: EnvoyPatch.insertBefore({
      name: 'envoy.filters.http.local_ratelimit',
      typed_config: {
        '@type': 'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit',
        'stat_prefix': 'web_limit',
        'token_bucket': { max_tokens: 100, tokens_per_fill: 100, fill_interval: '1s' },
        'filter_enabled': { runtime_key: 'web_limit_enabled', default_value: { numerator: 100, denominator: 'HUNDRED' } },
        'filter_enforced': { runtime_key: 'web_limit_enforced', default_value: { numerator: 100, denominator: 'HUNDRED' } },
      },
    }),
  }],
});

// How the proxies of the web shop themselves run.
new ProxyConfig(shop, 'Proxies', {
  metadata: { name: 'web' },
  selector: WorkloadSelector.labels({ app: 'web' }),
  concurrency: 0,
  imageType: 'distroless',
});

app.synth();
