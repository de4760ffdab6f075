import { Addon } from './addon-manifests';

/** What differs from Istio's sample on purpose. */
export interface Difference {
  readonly addon: Addon | 'all';
  /** What is only in the sample. */
  readonly theirs?: RegExp;
  /** What is only in ours. */
  readonly ours?: RegExp;
  readonly reason: string;
}

/** All of them. One that no longer is there fails the comparison. */
export const DIFFERENCES: readonly Difference[] = [
  {
    addon: 'prometheus',
    theirs: /^the pod runs .*prometheus-config-reloader|^the pod listens on 8080/,
    reason: 'Prometheus itself follows changes of its configuration, so a second container that tells it to has nothing to do; '
      + 'its request to reload, which also lets anybody stop the server, is off.',
  },
  {
    addon: 'prometheus',
    theirs: /^the program may (get|list|watch) (\/endpoints|\/ingresses|networking.k8s.io\/ingresses(\/status)?|\/configmaps)$/,
    reason: 'No job looks for targets there; endpoints are found by their slices.',
  },
  {
    addon: 'prometheus',
    theirs: /^the program may (list|watch) \/nodes\/metrics$/,
    reason: 'Reading is all that scraping needs.',
  },
  {
    addon: 'grafana',
    theirs: /^the pod listens on (9094|6060)/,
    reason: 'One Grafana has no others to gossip with, and its profile is nobody\'s business.',
  },
  {
    addon: 'grafana',
    theirs: /^Grafana has the dashboard Istio Wasm Extension$/,
    reason: 'The sample\'s dashboard of Wasm asks for metrics that proxies have only after a change of their settings.',
  },
  {
    addon: 'grafana',
    ours: /^Grafana has the dashboard Istio Canary$/,
    reason: 'A canary in progress is what a mesh is watched for most closely.',
  },
  {
    addon: 'jaeger',
    theirs: /^the program listens on (6831|6832|5778|5779|27777|27778)$/,
    reason: 'No Service leads there: agents of Jaeger 1, remote sampling, and pages for debugging that tell too much.',
  },
  {
    addon: 'jaeger',
    ours: /^the program listens on (16685|16686)$/,
    reason: 'The ports that the Service leads to are said, where the sample trusts the program\'s defaults.',
  },
  {
    addon: 'kiali',
    theirs: /^the program may (create|delete|patch) (?!\/pods\/portforward|authentication)/,
    reason: 'What Kiali changes, the next deployment takes back, so it only looks unless `canEdit` says otherwise.',
  },
  {
    addon: 'kiali',
    theirs: /openshift.io\//,
    reason: 'Routes, deployments and logins of OpenShift are not in other clusters.',
  },
  {
    addon: 'kiali',
    ours: /^the program may (get|list|watch) gateway.networking.k8s.io\/\*$/,
    reason: 'All kinds of the Gateway API in one rule instead of one by one.',
  },
  {
    addon: 'kiali',
    theirs: /^the program may (get|list|watch) gateway.networking.k8s.io\//,
    reason: 'All kinds of the Gateway API in one rule instead of one by one.',
  },
  {
    addon: 'loki',
    theirs: /^Service loki-(memberlist|headless) |Service loki-(memberlist|headless) selects$|^the pod listens on 7946/,
    reason: 'One Loki has no others to gossip with, and is a Deployment like all other addons.',
  },
  {
    addon: 'loki',
    theirs: /^the pod runs .*k8s-sidecar|^the program may (get|watch|list) \/(configmaps|secrets)$/,
    reason: 'The second container of the sample looks for rules in all ConfigMaps and Secrets of the cluster: far too much to read for nothing.',
  },
  {
    addon: 'loki',
    theirs: /^the data outlives the pod$/,
    reason: 'The other samples lose their data with the pod as well; a volume needs a class of storage that not every cluster has, so it is asked for.',
  },
  {
    addon: 'loki',
    ours: /^Prometheus scrapes the pod at 3100/,
    reason: 'Loki has metrics, and its port says so by its name.',
  },
  {
    addon: 'all',
    ours: /^the pod listens on \d+\/TCP$/,
    reason: 'Some samples do not say the ports of their container. Kubernetes does not ask for it, but readers do.',
  },
];
