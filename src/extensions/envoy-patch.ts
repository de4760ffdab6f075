import { frozen } from '../base/frozen';
import * as istio from '../imports/istio';

/** Where a new filter goes among those that Istio makes. */
export enum EnvoyFilterClass {
  /** Where Istio thinks fit. */
  UNSPECIFIED = 'UNSPECIFIED',

  /** After the filters that authenticate. */
  AUTHN = 'AUTHN',

  /** After the filters that authorize. */
  AUTHZ = 'AUTHZ',

  /** Before the filters that count. */
  STATS = 'STATS',
}

/** Options of adding an object. */
export interface EnvoyAddOptions {
  /**
   * Where a new filter goes. It outlives an upgrade better than a place next to a filter by name.
   *
   * @default EnvoyFilterClass.UNSPECIFIED
   */
  readonly filterClass?: EnvoyFilterClass;
}

/**
 * What a patch does to the objects that it matches.
 *
 * The values are plain data in the form of Envoy's v3 API; at synthesis they are compared with it as Istio compares them.
 *
 * @see https://istio.io/latest/docs/reference/config/networking/envoy-filter/#EnvoyFilter-Patch
 */
export class EnvoyPatch {
  /** Merges a value into each object; lists get longer. */
  public static merge(value: { [field: string]: any }): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.MERGE, value);
  }

  /** Merges a value into each object; its lists replace those that are there. */
  public static mergeAndReplaceList(value: { [field: string]: any }): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.MERGE_AND_REPLACE_LIST, value);
  }

  /** Adds an object. It has no effect on tables of routes, and on routes. */
  public static add(value: { [field: string]: any }, options: EnvoyAddOptions = {}): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.ADD, value, options.filterClass);
  }

  /** Takes each object away. It has no effect on tables of routes, and on routes. */
  public static remove(): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.REMOVE);
  }

  /** Puts an object before the filter or route that the match names, or before all where it names none. */
  public static insertBefore(value: { [field: string]: any }): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.INSERT_BEFORE, value);
  }

  /** Puts an object after the filter or route that the match names, or after all where it names none. */
  public static insertAfter(value: { [field: string]: any }): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.INSERT_AFTER, value);
  }

  /** Puts an object first in the list where the filter or route is that the match names. */
  public static insertFirst(value: { [field: string]: any }): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.INSERT_FIRST, value);
  }

  /** Puts a filter in the place of the one that the match names. Only for network and HTTP filters. */
  public static replace(value: { [field: string]: any }): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.REPLACE, value);
  }

  /**
   * Does nothing.
   *
   * @deprecated the schema has the word, but Istio refuses it; use another operation.
   */
  public static invalid(): EnvoyPatch {
    return new EnvoyPatch(istio.EnvoyFilterOperation.INVALID);
  }

  private readonly value?: { [field: string]: any };

  private constructor(
    private readonly operation: istio.EnvoyFilterOperation,
    value?: { [field: string]: any },
    private readonly filterClass?: EnvoyFilterClass,
  ) {
    this.value = frozen(value);
  }

  /** @internal */
  public _render(): istio.EnvoyFilterPatch {
    return {
      operation: this.operation,
      filterClass: this.filterClass as string | undefined as istio.FilterPhase | undefined,
      value: this.value,
    };
  }
}
