/** How bad an issue is: an error is refused by the cluster, a warning is accepted and probably not meant, an info is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Which judge would object: the API server's schema, istiod's webhook, or nobody before requests fail. */
export type Layer = 'schema' | 'admission' | 'mesh';

/** One thing that is wrong with one object. */
export interface Issue {
  /** Stable code, never used again for something else. */
  readonly code: string;
  readonly severity: Severity;
  readonly layer: Layer;
  /** The place in the words of the YAML, such as `spec.http[0].route`. */
  readonly path: string;
  /** What is wrong, with the value got. */
  readonly message: string;
  /** How to mend it. */
  readonly fix: string;
}

/** The issue as one line. */
export function issueText({ code, path, message, fix }: Issue): string {
  return `${code} ${path === '' ? '' : `${path}: `}${message}; ${fix}`;
}
