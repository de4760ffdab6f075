import { Stored } from '../kubernetes/api-server';

/** The part of a container that it takes to run it. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: string[];
  readonly args?: string[];
  readonly env?: EnvVar[];
  readonly resources?: { readonly limits?: Record<string, string>; readonly requests?: Record<string, string> };
  readonly readinessProbe?: { readonly httpGet?: { readonly path: string; readonly port: number } };
  readonly volumeMounts?: { readonly name: string; readonly mountPath: string; readonly subPath?: string }[];
}

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: {
    readonly fieldRef?: { readonly fieldPath: string };
    readonly resourceFieldRef?: ResourceField;
  };
}

export interface ResourceField {
  readonly resource: string;
}

export interface Items {
  readonly name?: string;
  readonly items?: { readonly key: string; readonly path: string }[];
}

/** What a volume, or a part of a projected one, is filled from. */
export interface Source {
  readonly configMap?: Items;
  readonly secret?: Items & { readonly secretName?: string };
  readonly downwardAPI?: {
    readonly items: { readonly path: string; readonly fieldRef?: { readonly fieldPath: string }; readonly resourceFieldRef?: ResourceField }[];
  };
  readonly serviceAccountToken?: { readonly path: string; readonly audience?: string };
}

export interface Volume extends Source {
  readonly name: string;
  readonly projected?: { readonly sources: Source[] };
}

export interface Pod extends Stored {
  readonly metadata: Stored['metadata'] & { readonly namespace: string };
  readonly spec: {
    readonly serviceAccountName: string;
    readonly containers: Container[];
    readonly initContainers?: Container[];
    readonly volumes?: Volume[];
  };
  readonly status: { readonly podIP: string };
}

/** A field of a pod in the words of the downward API, such as `status.podIP` or `metadata.labels['app']`. */
export function fieldOf(pod: Pod, path: string): string {
  const [, map, key] = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(path) ?? [];
  if (map !== undefined) return pod.metadata[map as 'labels' | 'annotations']?.[key] ?? '';
  const value = path.split('.').reduce<any>((object, name) => object?.[name], pod);
  return typeof value === 'object' ? Object.entries(value).map(([name, text]) => `${name}=${JSON.stringify(text)}\n`).join('') : String(value ?? '');
}

const UNITS: Record<string, number> = { m: 1e-3, k: 1e3, M: 1e6, G: 1e9, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };

/** A resource of a container as a whole number, such as `limits.cpu` in processors; without a limit, what a container likes to hear. */
export function resourceOf(container: Container, { resource }: ResourceField): string {
  const [group, name] = resource.split('.') as ['limits' | 'requests', string];
  const quantity = container.resources?.[group]?.[name] ?? (name === 'cpu' ? '2' : '1Gi');
  const [, number, unit] = /^([0-9.]+)([a-zA-Z]*)$/.exec(quantity)!;
  return String(Math.ceil(Number(number) * (UNITS[unit] ?? 1)));
}
