import { JsonObject } from '../../json';

/** One way in which the fields of a type go together; the schema alone does not say it. */
export interface Shape {
  /** Always there. */
  readonly with?: readonly string[];
  /** Never there, or nearly never. */
  readonly without?: readonly string[];
  /** Overrides what was generated, deeply. */
  readonly fixed?: JsonObject;
}

/** The shapes of types; each as likely as the others of its type. */
export type Shapes = { readonly [type: string]: readonly Shape[] };
