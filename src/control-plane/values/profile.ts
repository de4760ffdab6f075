/** What is installed and how, in one word. */
export enum Profile {
  /** Control plane and ingress gateway. */
  DEFAULT = 'default',

  /** The control plane alone. */
  MINIMAL = 'minimal',

  /** Control plane, ingress and egress gateway with small requests, all requests traced and logged. */
  DEMO = 'demo',

  /** Nothing, to switch on what is needed. */
  EMPTY = 'empty',

  /** Control plane, node proxies (ztunnel) and the network plugin that leads pods to them. */
  AMBIENT = 'ambient',

  /** What a cluster needs whose control plane runs elsewhere. */
  REMOTE = 'remote',

  /** As `DEFAULT`, with features that are tried out. */
  PREVIEW = 'preview',

  /** As `DEFAULT`, with features refused that are not stable yet. */
  STABLE = 'stable',

  /** As `DEFAULT`, for OpenShift. */
  OPENSHIFT = 'openshift',

  /** As `AMBIENT`, for OpenShift. */
  OPENSHIFT_AMBIENT = 'openshift-ambient',
}

/** The sort of cluster, where it differs from others. */
export enum Platform {
  /** Google Kubernetes Engine. */
  GKE = 'gke',

  /** K3s in containers. */
  K3D = 'k3d',

  /** K3s. */
  K3S = 'k3s',

  /** MicroK8s. */
  MICROK8S = 'microk8s',

  /** minikube. */
  MINIKUBE = 'minikube',

  /** OpenShift. */
  OPENSHIFT = 'openshift',
}

/** An older release whose defaults the control plane keeps to. */
export enum CompatibilityVersion {
  /** Istio 1.25. */
  V1_25 = '1.25',

  /** Istio 1.26. */
  V1_26 = '1.26',

  /** Istio 1.27. */
  V1_27 = '1.27',

  /** Istio 1.28. */
  V1_28 = '1.28',

  /** Istio 1.29. */
  V1_29 = '1.29',

  /** Istio 1.30. */
  V1_30 = '1.30',
}
