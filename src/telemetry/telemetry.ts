import { Construct } from 'constructs';
import { AccessLoggingOptions, accessLoggingProblems, renderAccessLogging } from './access-logging';
import { MetricsOptions, metricsProblems, renderMetrics } from './metrics';
import { TracingOptions, renderTracing, tracingProblems } from './tracing';
import { checkArguments } from '../base/argument';
import { frozen } from '../base/frozen';
import { MeshResource, MeshResourceProps } from '../base/mesh-resource';
import { withinEach } from '../base/problems';
import { metadataIn } from '../discovery/home';
import { PolicyTarget } from '../discovery/policy-target';
import * as istio from '../imports/istio';

/** Properties of a Telemetry. */
export interface TelemetryProps extends MeshResourceProps {
  /**
   * What this is for: the mesh, a namespace, or some workloads. It lands in their namespace, where the target says which one.
   *
   * @default - all workloads of the namespace; in the root namespace, all of the mesh
   */
  readonly target?: PolicyTarget;

  /**
   * Which requests are traced. Istio warns of more than one entry, for each client and each server can have one tracing only: entries for
   * both sides add to one another, the later ones on top. More can be added by `addTracing`.
   *
   * @default - as the Telemetry of the namespace or the mesh says
   */
  readonly tracing?: TracingOptions[];

  /**
   * What is different about metrics. More can be added by `addMetrics`.
   *
   * @default - as the Telemetry of the namespace or the mesh says
   */
  readonly metrics?: MetricsOptions[];

  /**
   * What is logged. More can be added by `addAccessLogging`.
   *
   * @default - as the Telemetry of the namespace or the mesh says
   */
  readonly accessLogging?: AccessLoggingOptions[];
}

/**
 * What proxies tell of the traffic: traces, metrics and access logs.
 *
 * One Telemetry in the root namespace is for the mesh, one in any other for that namespace, and each can have more for single workloads.
 * They add to one another, the closer one on top.
 *
 * @see https://istio.io/latest/docs/reference/config/telemetry/#Telemetry
 */
export class Telemetry extends MeshResource {
  private readonly target?: PolicyTarget;
  private readonly tracing: TracingOptions[] = [];
  private readonly metrics: MetricsOptions[] = [];
  private readonly accessLogging: AccessLoggingOptions[] = [];

  /** Throws if a value is bad. */
  constructor(scope: Construct, id: string, props: TelemetryProps = {}) {
    checkArguments('Telemetry', {
      ...withinEach('tracing', props.tracing, tracingProblems),
      ...withinEach('metrics', props.metrics, metricsProblems),
      ...withinEach('accessLogging', props.accessLogging, accessLoggingProblems),
    });
    super(scope, id, istio.Telemetry.GVK, metadataIn(props.target?._home, props.metadata));
    this.target = props.target;
    props.tracing?.forEach(tracing => this.addTracing(tracing));
    props.metrics?.forEach(metrics => this.addMetrics(metrics));
    props.accessLogging?.forEach(logging => this.addAccessLogging(logging));
  }

  /** Says more of which requests are traced. Throws if a value is bad. */
  public addTracing(tracing: TracingOptions): void {
    checkArguments('Telemetry.addTracing', tracingProblems(tracing));
    this.tracing.push(frozen(tracing));
  }

  /** Says more of what is different about metrics. Throws if a value is bad. */
  public addMetrics(metrics: MetricsOptions): void {
    checkArguments('Telemetry.addMetrics', metricsProblems(metrics));
    this.metrics.push(frozen(metrics));
  }

  /** Says more of what is logged. Throws if a value is bad. */
  public addAccessLogging(logging: AccessLoggingOptions): void {
    checkArguments('Telemetry.addAccessLogging', accessLoggingProblems(logging));
    this.accessLogging.push(frozen(logging));
  }

  /** @internal */
  public _spec(): istio.TelemetrySpec {
    this.target?._needProxies();
    return {
      ...this.target?._render(this),
      tracing: this.tracing.length === 0 ? undefined : this.tracing.map(renderTracing),
      metrics: this.metrics.length === 0 ? undefined : this.metrics.map(renderMetrics),
      accessLogging: this.accessLogging.length === 0 ? undefined : this.accessLogging.map(renderAccessLogging),
    };
  }
}
