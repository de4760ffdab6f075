import { isIP } from 'net';
import { Manifest } from '../../../validation/manifest';
import { item } from '../../../validation/path';
import { Analyzer } from '../../analyzer';
import { WORKLOADS } from '../../catalogue/workloads';
import { findingOf } from '../../finding';
import { KIND } from '../../model/kinds';
import { MeshModel } from '../../model/mesh-model';
import { at, listAt, textAt } from '../../model/read';

/** A webhook of Istio that names neither a Service nor a URL that can be read. */
export const webhookWithoutAddress: Analyzer = {
  entry: WORKLOADS.webhookWithoutAddress,

  analyze(mesh) {
    return webhooksOf(mesh).filter(hasNoAddress).map(({ object, url, path }) =>
      findingOf(WORKLOADS.webhookWithoutAddress, object, `${path}.clientConfig${url === undefined ? '' : '.url'}`, {
        message: url === undefined ? 'it has neither a Service nor a URL' : `got ${JSON.stringify(url)}`,
        fix: 'use a URL such as "https://istiod.example.com:15017/inject"',
      }));
  },
};

/** A webhook of Istio with an IP address in its URL. */
export const webhookByAddress: Analyzer = {
  entry: WORKLOADS.webhookByAddress,

  analyze(mesh) {
    return webhooksOf(mesh).filter(({ url }) => url !== undefined && isIP(hostOf(url) ?? '') !== 0).map(({ object, url, path }) =>
      findingOf(WORKLOADS.webhookByAddress, object, `${path}.clientConfig.url`, { message: `got ${JSON.stringify(url)}`, fix: 'use a hostname' }));
  },
};

interface AddressedWebhook {
  readonly object: Manifest;
  readonly url?: string;
  readonly isByService: boolean;
  readonly path: string;
}

/** The webhooks of Istio, by the names of their configurations. */
function webhooksOf(mesh: MeshModel): AddressedWebhook[] {
  const objects = [
    ...mesh.all(KIND.ValidatingWebhookConfiguration).filter(({ metadata: { name } }) => name === 'istiod-default-validator' || name.startsWith('istio-validator')),
    ...mesh.all(KIND.MutatingWebhookConfiguration).filter(({ metadata: { name } }) => name.startsWith('istio-sidecar-injector')),
  ];
  return objects.flatMap(object => listAt(object, 'webhooks').map((webhook, index): AddressedWebhook => ({
    object,
    url: textAt(webhook, 'clientConfig', 'url'),
    isByService: at(webhook, 'clientConfig', 'service') !== undefined,
    path: item('webhooks', index),
  })));
}

function hasNoAddress({ url, isByService }: AddressedWebhook): boolean {
  return url === undefined ? !isByService : hostOf(url) === undefined;
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : undefined;
}
