import { Answer, DECLARED } from './answer';
import { KIND } from './kinds';
import { picks, valuesAskedFor } from './label-selector';
import { Objects } from './objects';
import { Labels, at, labelsAt, listAt, textAt } from './read';
import { Externals } from './surroundings';
import { Workload } from './workload';
import { Workloads } from './workloads';
import { World } from './world';
import { Manifest } from '../../validation/manifest';
import { item } from '../../validation/path';

/** A webhook of Istio that adds proxies to pods. */
export interface Injector {
  /** Its MutatingWebhookConfiguration. */
  readonly object: Manifest;
  readonly name: string;
  readonly namespaceSelector: unknown;
  readonly objectSelector: unknown;
  /** The Service of istiod; absent where it is called by URL. */
  readonly service?: { readonly name: string; readonly namespace: string };
  readonly path: string;
}

const REVISION = 'istio.io/rev';
const TAG = 'istio.io/tag';
/** A tag that each installation has, unless it is one of several. */
const DEFAULT_REVISION = 'default';

/** What the manifests hold of an installation of Istio. */
export class ControlPlane {
  private found?: readonly Injector[];
  private installed?: ReadonlySet<string>;

  public constructor(
    private readonly objects: Objects, private readonly workloads: Workloads, private readonly externals: Externals, private readonly world: World,
  ) {}

  /** The webhooks that add proxies: none where the installation is elsewhere. */
  public get injectors(): readonly Injector[] {
    this.found ??= this.objects.all(KIND.MutatingWebhookConfiguration).flatMap(injectorsOf);
    return this.found;
  }

  /** The revisions and tags that the webhooks and istiod are for. */
  public get revisions(): ReadonlySet<string> {
    this.installed ??= new Set([
      ...this.objects.all(KIND.MutatingWebhookConfiguration).flatMap(revisionsOf),
      ...this.workloads.all.filter(({ labels }) => labels.app === 'istiod').map(({ labels }) => labels[REVISION]).filter(isNamed),
    ]);
    return this.installed;
  }

  /** A revision or tag that a namespace or pod asks for. */
  public findRevision(name: string): Answer<never> {
    if (name === DEFAULT_REVISION || this.revisions.has(name) || this.externals.revisions.includes(name)) {
      return DECLARED;
    }
    const missing = this.world.withoutAny();
    // Others are here, but revisions are often installed one by one.
    return missing.is === 'unknown' && this.injectors.length > 0 ? { is: 'doubtful' } : missing;
  }

  /** Whether namespaces that say nothing of it get proxies, as far as the manifests know. */
  public get injectsByDefault(): boolean {
    return this.objects.all(KIND.ConfigMap).some(object => object.metadata.name === 'istio-sidecar-injector'
      && at(valuesOf(object), 'sidecarInjectorWebhook', 'enableNamespacesByDefault') === true);
  }

  /** What an environment variable of istiod is set to, as far as the manifests know. */
  public setting(name: string): string | undefined {
    return this.workloads.all.filter(({ labels }) => labels.app === 'istiod').map(workload => environmentOf(workload, name)).find(isNamed);
  }
}

function injectorsOf(object: Manifest): Injector[] {
  const webhooks = listAt(object, 'webhooks');
  if (revisionsOf(object).length === 0 && !webhooks.some(webhook => textAt(webhook, 'name')?.endsWith('istio.io') === true)) {
    return [];
  }
  return webhooks.map((webhook, index): Injector => {
    const name = textAt(webhook, 'clientConfig', 'service', 'name');
    return {
      object,
      name: textAt(webhook, 'name') ?? '',
      namespaceSelector: at(webhook, 'namespaceSelector'),
      objectSelector: at(webhook, 'objectSelector'),
      service: name === undefined ? undefined : { name, namespace: textAt(webhook, 'clientConfig', 'service', 'namespace') ?? '' },
      path: item('webhooks', index),
    };
  });
}

function revisionsOf(object: Manifest): string[] {
  const labels = labelsAt(object, 'metadata', 'labels');
  const selectors = listAt(object, 'webhooks').flatMap(webhook => [at(webhook, 'namespaceSelector'), at(webhook, 'objectSelector')]);
  return [labels[REVISION], labels[TAG], ...selectors.flatMap(selector => valuesAskedFor(selector, REVISION))].filter(isNamed);
}

/** Whether a webhook of Istio takes a workload's pods. */
export function isTakenBy({ namespaceSelector, objectSelector }: Injector, { labels, namespace }: Workload, ofNamespace: Labels): boolean {
  return picks(namespaceSelector, { 'kubernetes.io/metadata.name': namespace, ...ofNamespace }) && picks(objectSelector, labels);
}

function valuesOf(configMap: Manifest): unknown {
  try {
    return JSON.parse(textAt(configMap, 'data', 'values') ?? '{}');
  } catch {
    return undefined; // a template, or written by hand
  }
}

function environmentOf({ object, path }: Workload, name: string): string | undefined {
  return listAt(object, ...path === '' ? [] : path.split('.'), 'spec', 'containers')
    .flatMap(container => listAt(container, 'env'))
    .filter(variable => textAt(variable, 'name') === name)
    .map(variable => textAt(variable, 'value'))[0];
}

function isNamed(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
