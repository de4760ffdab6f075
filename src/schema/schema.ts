/**
 * What one place of a custom resource may hold: the facts of a CRD's schema and nothing else.
 *
 * A place is either described here or names a definition (`ref`): every object with properties and every enum is one.
 */
export interface Schema {
  /** Name of a definition; when set, nothing else is but the default. */
  readonly ref?: string;
  /** What the API server fills in where the value is missing. */
  readonly default?: unknown;
  /** Absent for free-form values and for `intOrString`. */
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';

  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: string[];
  /** Groups of properties of which at most one may be set. */
  readonly oneOf?: string[][];
  /** Where the property `type` says so, the property `value` has one of some formats. */
  readonly formatWhere?: { readonly type: string; readonly formats: string[] };
  /** Properties that only some installations know: those of the experimental channel of Gateway API. */
  readonly experimental?: string[];
  /** Schema of the values of a map with free keys. */
  readonly values?: Schema;
  readonly items?: Schema;
  /** Keys that make an item of a list unique. */
  readonly listMapKeys?: string[];
  /** No item of a list may be there twice. */
  readonly uniqueItems?: boolean;

  readonly enum?: (string | number)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;

  readonly nullable?: boolean;
  readonly intOrString?: boolean;
  /** Fields that the schema does not know are kept instead of refused. */
  readonly preserveUnknownFields?: boolean;
  /** Rule expressions (CEL) that must hold for the value, `self`. */
  readonly rules?: string[];
}

/** One served version of a kind. */
export interface KindVersion {
  readonly name: string;
  readonly storage: boolean;
  readonly deprecated?: boolean;
  readonly printerColumns: PrinterColumn[];
  /** Where it is not that of the kind. */
  readonly schema?: Schema;
}

/** A column that `kubectl get` shows. */
export interface PrinterColumn {
  readonly name: string;
  readonly type: string;
  readonly jsonPath: string;
  /** Above 0, the column is shown in wide output alone. */
  readonly priority?: number;
}

/** The facts of one custom resource definition. */
export interface Kind {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly singular: string;
  readonly listKind: string;
  readonly shortNames: string[];
  readonly categories: string[];
  readonly scope: string;
  readonly versions: KindVersion[];
  readonly subresources: string[];
  /** Schema of the whole object, `spec` and `status`, in the version that users should write. */
  readonly schema: Schema;
}

/** The facts of all custom resource definitions of one release. */
export interface Release {
  readonly version: string;
  readonly kinds: { readonly [kind: string]: Kind };
  /** The types by name; the L1 has the same names. */
  readonly definitions: { readonly [name: string]: Schema };
}
