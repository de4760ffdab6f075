import { Undeclared } from '../analysis/model/surroundings';

/** The least bad finding that stops a synthesis. */
export enum FailOn {
  /** Only what the cluster refuses or what breaks requests. */
  ERROR = 'error',
  /** Also what is accepted and probably not meant. */
  WARNING = 'warning',
}

/** A workload that is not in the app. */
export interface ExternalWorkload {
  /** Namespace of its pods. */
  readonly namespace: string;

  /** Labels of its pods. */
  readonly labels: { [label: string]: string };

  /**
   * Ports that its Service opens and its pods listen on.
   *
   * @default - nobody knows them, so any port may be
   */
  readonly ports?: number[];
}

/** What exists in the cluster although it is not in the app. */
export interface MeshExternals {
  /**
   * Hosts of services: full names (`reviews.shop.svc.cluster.local`, `api.example.com`), which may begin with a wildcard.
   *
   * @default - none but those of a default installation of Istio
   */
  readonly hosts?: string[];

  /**
   * Namespaces.
   *
   * @default - none
   */
  readonly namespaces?: string[];

  /**
   * Gateways of Istio, as `namespace/name`.
   *
   * @default - none
   */
  readonly gateways?: string[];

  /**
   * Secrets, as `namespace/name`.
   *
   * @default - none
   */
  readonly secrets?: string[];

  /**
   * Service accounts, as `namespace/name`.
   *
   * @default - none
   */
  readonly serviceAccounts?: string[];

  /**
   * Workloads, such as gateways.
   *
   * @default - none but the gateway of a default installation of Istio
   */
  readonly workloads?: ExternalWorkload[];

  /**
   * Revisions and tags of the control plane.
   *
   * @default - none
   */
  readonly revisions?: string[];

  /**
   * Extension providers of the mesh config.
   *
   * @default - none
   */
  readonly providers?: string[];
}

/** How an app is analyzed. */
export interface MeshAnalysisOptions {
  /**
   * The least bad finding that stops a synthesis.
   *
   * @default FailOn.ERROR
   */
  readonly failOn?: FailOn;

  /**
   * Codes whose findings are of no interest anywhere in the app. To be content with a single finding, acknowledge it instead.
   *
   * @default - all rules are on
   */
  readonly rulesOff?: string[];

  /**
   * What exists in the cluster although it is not in the app.
   *
   * @default - a default installation of Istio
   */
  readonly externals?: MeshExternals;

  /**
   * What to think of things that are neither in the app nor among the externals.
   *
   * @default Undeclared.INFER
   */
  readonly undeclared?: Undeclared;

  /**
   * Whether a synthesis keeps its warnings to itself; they stand in the findings all the same.
   *
   * @default false
   */
  readonly quiet?: boolean;
}
