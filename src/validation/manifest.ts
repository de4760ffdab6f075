/** An object as it stands in a manifest. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: { readonly [name: string]: string };
    readonly annotations?: { readonly [name: string]: string };
  };
  readonly [field: string]: any;
}

/** The namespace of an object; the one that the API server fills in by default where none is named. */
export function namespaceOf({ metadata }: Manifest): string {
  const { namespace } = metadata;
  return namespace === undefined || namespace === null || namespace === '' ? 'default' : namespace;
}
