import * as fs from 'fs';
import * as path from 'path';
import { Container, fieldOf, Items, Pod, resourceOf, Source } from './pod';
import { ApiServer } from '../kubernetes/api-server';

/** Contents by path. */
type Files = Map<string, string>;

/** Writes the volumes of a container into a folder that becomes the root of its file system. */
export async function writeVolumes(api: ApiServer, pod: Pod, container: Container, root: string): Promise<void> {
  for (const { name, mountPath, subPath } of container.volumeMounts ?? []) {
    const volume = pod.spec.volumes!.find(candidate => candidate.name === name)!;
    const files: Files = new Map();
    for (const source of volume.projected?.sources ?? [volume]) {
      for (const [file, text] of await filesOf(api, pod, container, source)) files.set(file, text);
    }
    if (subPath !== undefined) {
      writeFile(path.join(root, mountPath), files.get(subPath) ?? '');
      continue;
    }
    fs.mkdirSync(path.join(root, mountPath), { recursive: true });
    for (const [file, text] of files) writeFile(path.join(root, mountPath, file), text);
  }
}

export function writeFile(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

async function filesOf(api: ApiServer, pod: Pod, container: Container, source: Source): Promise<Files> {
  const { configMap, secret, downwardAPI, serviceAccountToken } = source;
  const folder = `/api/v1/namespaces/${pod.metadata.namespace}`;
  if (configMap !== undefined) {
    const found = await api.get(`${folder}/configmaps/${configMap.name}`);
    return itemsOf(configMap, found?.data ?? {});
  }
  if (secret !== undefined) {
    const found = await api.get(`${folder}/secrets/${secret.secretName ?? secret.name}`);
    const data = Object.entries(found?.data ?? {}).map(([key, text]) => [key, Buffer.from(text as string, 'base64').toString()]);
    return itemsOf(secret, Object.fromEntries(data));
  }
  if (downwardAPI !== undefined) {
    return new Map(downwardAPI.items.map(({ path: file, fieldRef, resourceFieldRef }) =>
      [file, fieldRef === undefined ? resourceOf(container, resourceFieldRef!) : fieldOf(pod, fieldRef.fieldPath)]));
  }
  if (serviceAccountToken !== undefined) {
    const { path: file, audience } = serviceAccountToken;
    return new Map([[file, await tokenOf(api, pod, audience)]]);
  }
  return new Map();
}

function itemsOf({ items }: Items, data: Record<string, string>): Files {
  if (items === undefined) return new Map(Object.entries(data));
  return new Map(items.filter(({ key }) => key in data).map(({ key, path: file }) => [file, data[key]]));
}

/** A token of the pod's ServiceAccount that ends with the pod. */
async function tokenOf(api: ApiServer, { metadata, spec }: Pod, audience?: string): Promise<string> {
  const { name, namespace, uid } = metadata;
  const { status } = await api.create(`/api/v1/namespaces/${namespace}/serviceaccounts/${spec.serviceAccountName}/token`, {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenRequest',
    spec: {
      audiences: audience === undefined ? undefined : [audience],
      boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name, uid },
    },
  });
  return status.token;
}
