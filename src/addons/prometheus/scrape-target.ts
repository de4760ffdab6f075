import { ScrapeJobConfig } from './scrape-jobs';

/** Servers with metrics that no annotation of a pod or Service leads to, such as those outside of the cluster. */
export interface ScrapeTarget {
  /** Name of the job: the label `job` of the metrics, unique in its Prometheus. */
  readonly job: string;

  /** Hosts with ports, such as `10.0.0.1:15014`. */
  readonly hosts: string[];

  /**
   * Path of the metrics.
   *
   * @default '/metrics'
   */
  readonly path?: string;

  /**
   * Labels of the metrics besides their own.
   *
   * @default - none
   */
  readonly labels?: { [name: string]: string };
}

export function renderScrapeTarget({ job, hosts, path, labels }: ScrapeTarget): ScrapeJobConfig {
  return { job_name: job, metrics_path: path, static_configs: [{ targets: hosts, labels }] };
}
