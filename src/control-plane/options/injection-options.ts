import { webhookUrlProblem } from './validation-options';
import { Problems, ifGiven } from '../../base/problems';
import { base64Problem } from '../../validation/vocabulary/base64';
import { choiceProblem } from '../../validation/vocabulary/choice';
import { problem } from '../../validation/vocabulary/problem';
import { Tree } from '../values/tree';

/** Options of adding proxies to pods. */
export interface InjectionOptions {
  /**
   * Whether pods get a proxy whose namespace asks for it; otherwise only pods that ask for it themselves.
   *
   * @default true
   */
  readonly automatic?: boolean;

  /**
   * Whether pods of namespaces that say nothing get a proxy too.
   *
   * @default false
   */
  readonly enableNamespacesByDefault?: boolean;

  /**
   * Pods that always get a proxy: selectors of labels, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly alwaysInjectSelector?: any[];

  /**
   * Pods that never get a proxy: selectors of labels, in the words of Kubernetes.
   *
   * @default - none
   */
  readonly neverInjectSelector?: any[];

  /**
   * Annotations that pods get with their proxy.
   *
   * @default - none besides those of Istio
   */
  readonly injectedAnnotations?: { [name: string]: string };

  /**
   * Templates of pods by name, in Go's template language: more, or others instead of Istio's.
   *
   * @default - those of Istio: sidecar, gateway, grpc-simple, grpc-agent, waypoint, kube-gateway, agentgateway, agentgateway-waypoint
   */
  readonly templates?: { [name: string]: string };

  /**
   * Names of the templates for pods that name none.
   *
   * @default - `sidecar`
   */
  readonly defaultTemplates?: string[];

  /**
   * Whether HTTP probes of applications go through the proxy's agent, so that they work under mutual TLS.
   *
   * @default true
   */
  readonly rewriteAppHttpProbe?: boolean;

  /**
   * System calls that are allowed to the gateways and waypoints which istiod makes for the Gateway API, in the words of Kubernetes.
   *
   * @default - left to the cluster
   */
  readonly gatewaySeccompProfile?: { [key: string]: any };

  /**
   * `IfNeeded` has the webhook called again after other webhooks changed a pod; `Never` does not.
   *
   * @default 'Never'
   */
  readonly reinvocationPolicy?: string;

  /**
   * Annotations of the webhook's configuration.
   *
   * @default - none
   */
  readonly webhookAnnotations?: { [name: string]: string };

  /**
   * Address of the webhook where it is not reached as a Service.
   *
   * @default - none
   */
  readonly url?: string;

  /**
   * Path of the webhook, with which a remote cluster tells its name and network.
   *
   * @default '/inject'
   */
  readonly path?: string;

  /**
   * Certificate of the webhook's authority, in base64.
   *
   * @default - filled in by istiod
   */
  readonly caBundle?: string;

  /**
   * Whether the webhook is left out, for one that is made elsewhere.
   *
   * @default false
   */
  readonly customWebhook?: boolean;

  /**
   * Whether the ConfigMap with templates and settings is left out, for one that is made elsewhere.
   *
   * @default - what the profile says
   */
  readonly customConfigMap?: boolean;
}

/** The settings of injection. */
export function renderInjection(options: InjectionOptions): Tree {
  const { automatic } = options;
  return {
    sidecarInjectorWebhook: {
      enableNamespacesByDefault: options.enableNamespacesByDefault,
      alwaysInjectSelector: options.alwaysInjectSelector,
      neverInjectSelector: options.neverInjectSelector,
      injectedAnnotations: options.injectedAnnotations,
      templates: options.templates,
      defaultTemplates: options.defaultTemplates,
      rewriteAppHTTPProbe: options.rewriteAppHttpProbe,
      reinvocationPolicy: options.reinvocationPolicy,
    },
    sidecarInjectorWebhookAnnotations: options.webhookAnnotations,
    istiodRemote: { injectionURL: options.url, injectionPath: options.path, injectionCABundle: options.caBundle },
    gateways: { seccompProfile: options.gatewaySeccompProfile },
    global: {
      proxy: { autoInject: automatic === undefined ? undefined : automatic ? 'enabled' : 'disabled' },
      operatorManageWebhooks: options.customWebhook,
      omitSidecarInjectorConfigMap: options.customConfigMap,
    },
  };
}

export function injectionProblems({ reinvocationPolicy, url, path, caBundle }: InjectionOptions): Problems {
  return {
    reinvocationPolicy: ifGiven(reinvocationPolicy, choiceProblem('IfNeeded', 'Never')),
    url: ifGiven(url, webhookUrlProblem),
    path: ifGiven(path, text => text.startsWith('/') ? undefined : problem(text, 'use a path such as "/inject"')),
    caBundle: ifGiven(caBundle, base64Problem),
  };
}
