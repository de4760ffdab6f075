import { checkArguments } from '../base/argument';
import * as istio from '../imports/istio';
import { emptyProblem } from '../validation/vocabulary/empty';

/**
 * What becomes of one tag (label, dimension) of a metric.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#MetricsOverrides-TagOverride
 */
export class TagOverride {
  /**
   * The tag gets a value, whether the metric had it before or not. Throws if the value is empty.
   *
   * @param value an expression of the Common Expression Language over the attributes of proxies, such as `request.host`;
   * a text has quotes of its own: `"'checkout'"`
   */
  public static upsert(value: string): TagOverride {
    checkArguments('TagOverride.upsert', { value: emptyProblem(value, 'use an expression such as "request.host"') });
    return new TagOverride({ operation: istio.TagOverrideOperation.UPSERT, value });
  }

  /** The tag is taken off, and the metric gets fewer time series. */
  public static remove(): TagOverride {
    return new TagOverride({ operation: istio.TagOverrideOperation.REMOVE });
  }

  private constructor(private readonly override: istio.TagOverride) {}

  /** @internal */
  public _render(): istio.TagOverride {
    return this.override;
  }
}
