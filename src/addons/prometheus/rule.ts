import { Duration } from 'cdk8s';
import { checkArguments } from '../../base/argument';
import { frozen } from '../../base/frozen';
import { emptyProblem } from '../../validation/vocabulary/empty';
import { Problem, problem } from '../../validation/vocabulary/problem';

const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

/** Options of a rule that records the result of a query. */
export interface RecordingOptions {
  /**
   * Labels that each result gets besides its own.
   *
   * @default - none
   */
  readonly labels?: { [name: string]: string };
}

/** Options of a rule that raises an alert. */
export interface AlertOptions {
  /** What is wrong, in a sentence. It may have the templates of Prometheus, such as `{{ $labels.namespace }}`. */
  readonly summary: string;

  /**
   * How long the query has to have results before the alert is raised.
   *
   * @default - it is raised at once
   */
  readonly holdsFor?: Duration;

  /**
   * How bad it is: the label `severity`.
   *
   * @default 'warning'
   */
  readonly severity?: string;

  /**
   * Labels of the alert besides those of the query's result.
   *
   * @default - none
   */
  readonly labels?: { [name: string]: string };
}

/** Rules that Prometheus evaluates together, in their order. */
export interface RuleGroup {
  /** Name, unique in its Prometheus. */
  readonly name: string;

  /** The rules, at least one. */
  readonly rules: PrometheusRule[];

  /**
   * How often the rules are evaluated.
   *
   * @default Duration.seconds(15)
   */
  readonly interval?: Duration;
}

/**
 * A query that Prometheus asks itself time and again: to keep the result, or to raise an alert while there is one.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/recording_rules/
 */
export class PrometheusRule {
  /**
   * Keeps the result of a query as a metric of its own.
   *
   * @param name name of the metric; by custom the labels that are left, the metric, and what was done with it, with colons between
   * @param query the query, in PromQL
   */
  public static record(name: string, query: string, options: RecordingOptions = {}): PrometheusRule {
    checkArguments('PrometheusRule.record', { name: metricNameProblem(name), query: queryProblem(query) });
    return new PrometheusRule({ record: name, expr: query, labels: frozen(options.labels) });
  }

  /**
   * Raises an alert while a query has results.
   *
   * @param name name of the alert
   * @param query the query, in PromQL
   */
  public static alert(name: string, query: string, options: AlertOptions): PrometheusRule {
    checkArguments('PrometheusRule.alert', { name: emptyProblem(name, 'use the name of the alert'), query: queryProblem(query) });
    const { summary, holdsFor, severity = 'warning', labels } = frozen(options);
    return new PrometheusRule({
      alert: name,
      expr: query,
      for: holdsFor && renderPrometheusDuration(holdsFor),
      labels: { severity, ...labels },
      annotations: { summary },
    });
  }

  private constructor(private readonly rule: object) {}

  /** @internal */
  public _render(): object {
    return this.rule;
  }
}

/** A group in the words of a rule file. */
export function renderRuleGroup({ name, rules, interval }: RuleGroup): object {
  return { name, interval: interval && renderPrometheusDuration(interval), rules: rules.map(rule => rule._render()) };
}

/** The duration as Prometheus reads it: whole milliseconds, as Istio's but without fractions. */
export function renderPrometheusDuration(duration: Duration): string {
  return `${duration.toMilliseconds()}ms`.replace(/000ms$/, 's');
}

function metricNameProblem(name: string): Problem {
  return METRIC_NAME.test(name) ? undefined : problem(name, 'use letters, digits, underscores and colons, not beginning with a digit');
}

function queryProblem(query: string): Problem {
  return emptyProblem(query.trim(), 'use a query in PromQL');
}
