import { ApiServer, Refusal } from './api-server';
import { Manifest } from '../../../src/validation/manifest';
import { until } from '../../harness/until';

/** Applies objects one after the other, strictly, and tells which of them are refused, and why. */
export async function applyAll(api: ApiServer, manifests: Manifest[]): Promise<string[]> {
  const refusals: string[] = [];
  const defined: Manifest[] = [];
  for (const manifest of manifests) {
    const isDefinition = manifest.kind === 'CustomResourceDefinition';
    if (!isDefinition) await untilServed(api, defined.splice(0));
    try {
      await api.apply(manifest);
      if (isDefinition) defined.push(manifest);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(`${nameOf(manifest)}: ${error.message}`);
    }
  }
  await untilServed(api, defined);
  return refusals;
}

/** A kind can be used a little later than it is defined. */
async function untilServed(api: ApiServer, definitions: Manifest[]): Promise<void> {
  for (const { spec: { group, names: { kind }, versions } } of definitions) {
    const [{ name: version }] = versions.filter(({ served }: { served: boolean }) => served);
    await until(`${group}/${version} ${kind} to be served`, async () => api.serves(`${group}/${version}`, kind));
  }
}

export function nameOf({ kind, metadata }: Manifest): string {
  return `${kind} ${metadata.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata.name}`;
}

/** Creates the namespaces that objects are in, but for those that come with them. Whether that works, the objects will show. */
export async function createNamespaces(api: ApiServer, manifests: Manifest[]): Promise<void> {
  const brought = manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);
  const needed = new Set(manifests.flatMap(({ metadata: { namespace } }) => namespace ?? []));
  for (const name of needed) {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
    if (!brought.includes(name) && await api.find(namespace) === undefined) await applyAll(api, [namespace]);
  }
}
