import { broken, noted, suspicious } from './entry';

/** 26xx: what runs, and how it gets into the mesh. */
export const WORKLOADS = {
  namespaceOutsideMesh: noted('MESH2601', {
    title: 'Namespace that does not ask for proxies',
    why: 'Pods without a label of their own are not part of the mesh: no rule of Istio applies to their requests.',
    repair: 'Label it istio-injection: enabled, istio.io/rev or istio.io/dataplane-mode: ambient; or istio-injection: disabled to say that it is meant.',
    page: 'setup/additional-setup/sidecar-injection/#automatic-sidecar-injection',
    equivalents: ['IST0102'],
  }),
  severalInjectionLabels: suspicious('MESH2602', {
    title: 'Namespace that asks for proxies in two ways',
    why: 'istio-injection goes before istio.io/rev, which then has no effect, and both before ambient; an upgrade by revision passes the namespace by.',
    repair: 'Keep one of the labels.',
    page: 'setup/upgrade/canary/#data-plane',
    equivalents: ['IST0123'],
  }),
  namespaceInjectedByDefault: noted('MESH2603', {
    title: 'Namespace that gets proxies without asking',
    why: 'Istio is installed with enableNamespacesByDefault, so that pods of namespaces without label get one.',
    repair: 'Label it istio-injection: enabled or disabled, so that it says what is meant.',
    page: 'setup/additional-setup/sidecar-injection/#controlling-the-injection-policy',
    equivalents: ['IST0148'],
  }),
  userOfProxy: suspicious('MESH2604', {
    title: 'Application that runs as the user of the proxy',
    why: 'What user 1337 sends is not redirected to the sidecar, so no rule of Istio applies to it.',
    repair: 'Run the container as another user.',
    page: 'ops/deployment/application-requirements/#pod-requirements',
    equivalents: ['IST0144'],
  }),
  proxyNotInjected: broken('MESH2605', {
    title: 'Proxy of a workload that nobody fills in',
    why: 'The image "auto" stands for what the webhook puts in its place; where the webhook does not take the pods, they never start.',
    repair: 'Label the pods sidecar.istio.io/inject: "true".',
    page: 'setup/additional-setup/gateway/#deploying-a-gateway',
    equivalents: ['IST0146', 'IST0147'],
  }),
  unknownRevision: broken('MESH2606', {
    title: 'Revision of Istio that is not installed',
    why: 'No webhook answers to it, so the pods get no proxy.',
    repair: 'Name an installed revision or tag, or declare it as external.',
    page: 'setup/upgrade/canary/#stable-revision-labels',
  }),
  unknownServiceAccount: broken('MESH2607', {
    title: 'Workload with a ServiceAccount that does not exist',
    why: 'Its pods are not made before it exists.',
    repair: 'Add the ServiceAccount to the namespace of the workload, or declare it as external.',
    page: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/',
    equivalents: ['KIA1701'],
  }),
  sameLabelsOfGroups: suspicious('MESH2608', {
    title: 'Two WorkloadGroups with the same labels',
    why: 'Services and policies cannot tell their machines apart.',
    repair: 'Give each group a label of its own.',
    page: 'reference/config/networking/workload-group/#WorkloadGroup',
    equivalents: ['KIA1702'],
  }),
  overlappingWebhooks: broken('MESH2609', {
    title: 'Two webhooks that inject into the same pods',
    why: 'Such pods get a proxy twice, or that of the wrong revision.',
    repair: 'Remove one, or give each a selector that leaves the other\'s pods out.',
    page: 'ops/common-problems/injection/',
    equivalents: ['IST0139'],
  }),
  webhookWithoutService: broken('MESH2610', {
    title: 'Webhook of a control plane that does not exist',
    why: 'The API server cannot ask it, and refuses to make the pods.',
    repair: 'Correct the name of the Service, or remove the webhook of what is no longer installed.',
    page: 'ops/common-problems/injection/#no-such-hosts-or-no-endpoints-available-errors-in-deployment-status',
    equivalents: ['IST0139'],
  }),
  webhookWithoutAddress: suspicious('MESH2611', {
    title: 'Webhook of Istio without a readable address',
    why: 'The API server cannot ask it: there is neither a Service nor a URL that it can read.',
    repair: 'Set url to that of the external control plane, such as https://istiod.example.com:15017/inject.',
    page: 'setup/install/external-controlplane/',
    equivalents: ['IST0163'],
  }),
  webhookByAddress: noted('MESH2612', {
    title: 'Webhook of Istio that is called by IP address',
    why: 'Certificates are seldom for addresses, and addresses change.',
    repair: 'Use a hostname.',
    page: 'setup/install/external-controlplane/',
    equivalents: ['IST0164'],
  }),
};
