import { Metric } from './metric';
import { TagOverride } from './tag-override';
import { TelemetryMode, renderMode } from './telemetry-mode';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import * as istio from '../imports/istio';
import { emptyProblem } from '../validation/vocabulary/empty';

/** What is different about a metric. */
export interface MetricOverrideOptions {
  /**
   * Whether the metric is not made.
   *
   * @default - as inherited, else false
   */
  readonly disabled?: boolean;

  /**
   * What becomes of single tags, by their names.
   *
   * @default - tags are as inherited
   */
  readonly tagOverrides?: { [tag: string]: TagOverride };

  /**
   * The side of a connection that this is for.
   *
   * @default TelemetryMode.CLIENT_AND_SERVER
   */
  readonly mode?: TelemetryMode;
}

/**
 * A change of one metric, or of all.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#MetricsOverrides
 */
export class MetricOverride {
  /** Changes a metric that Istio makes. */
  public static metric(metric: Metric, options: MetricOverrideOptions): MetricOverride {
    return new MetricOverride({ metric: metric as string as istio.IstioMetric }, options);
  }

  /** Changes all metrics that Istio makes. */
  public static allMetrics(options: MetricOverrideOptions): MetricOverride {
    return MetricOverride.metric(Metric.ALL_METRICS, options);
  }

  /**
   * Changes a metric of another name. Throws if the name is empty.
   *
   * @param name name of the metric, which Istio does not check
   */
  public static customMetric(name: string, options: MetricOverrideOptions): MetricOverride {
    checkArguments('MetricOverride.customMetric', { name: emptyProblem(name, 'use the name of a metric') });
    return new MetricOverride({ customMetric: name }, options);
  }

  private readonly options: MetricOverrideOptions;

  private constructor(private readonly match: istio.MetricSelector, options: MetricOverrideOptions) {
    this.options = frozen(options);
  }

  /** @internal */
  public _render(): istio.MetricsOverrides {
    const { disabled, tagOverrides, mode } = this.options;
    return {
      match: { ...this.match, mode: renderMode(mode) },
      disabled,
      tagOverrides: tagOverrides && renderTags(tagOverrides),
    };
  }
}

function renderTags(tags: { [tag: string]: TagOverride }): { [tag: string]: istio.TagOverride } {
  return Object.fromEntries(Object.entries(tags).map(([tag, override]) => [tag, override._render()]));
}
