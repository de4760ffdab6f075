import { createHash } from 'crypto';
import { ApiObject, ApiObjectMetadata, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { AddonAccess } from './addon-access';
import { AddonContainer, AddonVolume, addonPodSpec } from './addon-pod';
import { AddonRoute, gatewayPeer } from './addon-route';
import { AddonStorage, claimSpec } from './addon-storage';
import { imageLabel } from './image-label';
import { leaveNamespace } from '../base/namespace';

const RBAC = 'rbac.authorization.k8s.io/v1';

/** Texts of a ConfigMap by the names of their files. */
export interface Files {
  readonly [file: string]: string;
}

/** Names and labels of an addon's objects. */
export interface AddonIdentity {
  readonly metadata: ApiObjectMetadata & { readonly name: string };
  /** Labels of the pods, which select them. */
  readonly selector: { readonly [key: string]: string };
  readonly image: string;
}

/** A port of a Service in front of an addon's pods. */
export interface AddonServicePort {
  readonly name: string;
  readonly port: number;
  readonly targetPort?: number;
}

/** What the pods of an addon are made of, besides their container. */
export interface AddonDeployment {
  readonly container: AddonContainer;
  /** Labels of the pods besides those that select them. */
  readonly labels?: { readonly [key: string]: string };
  /** Annotations of the pods. */
  readonly annotations?: { readonly [key: string]: string };
  /** Texts whose change starts the pods anew. */
  readonly config?: () => Files;
  readonly usesApi?: boolean;
}

/** The pods of a NetworkPolicy's ports: those that ask, and those that report. */
export interface AddonPolicy {
  readonly access?: AddonAccess;
  readonly route?: AddonRoute;
  /** Ports for people and other addons. */
  readonly asked: number[];
  /** Ports that any pod of the cluster may report to. */
  readonly reported?: number[];
}

/** Makes the objects that an addon consists of, all of one name, namespace and set of labels. */
export class AddonObjects {
  private readonly metadata: ApiObjectMetadata & { readonly name: string };

  constructor(private readonly scope: Construct, private readonly identity: AddonIdentity) {
    const { metadata, selector, image } = identity;
    this.metadata = {
      ...metadata,
      labels: { ...selector, 'app.kubernetes.io/part-of': 'istio-addons', ...imageLabel(image), ...metadata.labels },
    };
  }

  public serviceAccount(): ApiObject {
    return this.make('ServiceAccount', 'v1', 'ServiceAccount', { automountServiceAccountToken: false });
  }

  /** A ConfigMap whose texts are written when the app is synthesized. */
  public configMap(id: string, files: () => Files, suffix = ''): ApiObject {
    return this.make(id, 'v1', 'ConfigMap', { data: Lazy.any({ produce: files }) }, suffix);
  }

  public deployment({ container, labels, annotations, config, usesApi = false }: AddonDeployment): ApiObject {
    const { metadata: { name }, selector, image } = this.identity;
    return this.make('Resource', 'apps/v1', 'Deployment', {
      spec: {
        replicas: 1,
        selector: { matchLabels: selector },
        // A volume has one writer, so the old pod ends before the new one begins.
        strategy: { type: 'Recreate' },
        template: {
          metadata: {
            // The mesh reports to its addons, so they work without it.
            labels: { ...selector, ...labels, ...imageLabel(image), 'sidecar.istio.io/inject': 'false', 'istio.io/dataplane-mode': 'none' },
            annotations: config === undefined
              ? annotations
              : { ...annotations, 'checksum/config': Lazy.any({ produce: () => checksum(config()) }) },
          },
          spec: addonPodSpec(name, container, name, usesApi),
        },
      },
    });
  }

  public service(id: string, ports: AddonServicePort[], name = this.metadata.name): ApiObject {
    return new ApiObject(this.scope, id, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...this.metadata, name },
      spec: {
        type: 'ClusterIP',
        ports: ports.map(({ name: portName, port, targetPort = port }) => ({ name: portName, port, targetPort, protocol: 'TCP' })),
        selector: this.identity.selector,
      },
    });
  }

  /** A volume for data: one that outlives the pod if there is a claim for it. */
  public volume(name: string, mountPath: string, storage: AddonStorage | undefined): AddonVolume {
    if (storage === undefined) {
      return { name, mountPath, source: { emptyDir: {} } };
    }
    const claim = this.make('Claim', 'v1', 'PersistentVolumeClaim', { spec: claimSpec(storage) });
    return { name, mountPath, source: { persistentVolumeClaim: { claimName: claim.name } } };
  }

  public networkPolicy({ access = AddonAccess.ownNamespace(), route, asked, reported = [] }: AddonPolicy): void {
    const peers = access._peers();
    if (peers === undefined) {
      return;
    }
    this.make('NetworkPolicy', 'networking.k8s.io/v1', 'NetworkPolicy', {
      spec: {
        podSelector: { matchLabels: this.identity.selector },
        policyTypes: ['Ingress'],
        ingress: [
          { from: route === undefined ? peers : [...peers, gatewayPeer(route)], ports: asked.map(tcp) },
          { from: [{ namespaceSelector: {} }], ports: reported.map(tcp) },
        ].filter(({ ports }) => ports.length > 0),
      },
    });
  }

  /** Lets the addon's identity do something in all namespaces. Objects of the cluster are named after the namespace, too. */
  public clusterRole(rules: object[], account: ApiObject): void {
    const { namespace } = account.metadata;
    const suffix = namespace === undefined ? '' : `-${namespace}`;
    const role = this.make('ClusterRole', RBAC, 'ClusterRole', { rules }, suffix);
    const binding = this.make('ClusterRoleBinding', RBAC, 'ClusterRoleBinding', {
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: role.name },
      subjects: [{ kind: 'ServiceAccount', name: account.name, namespace }],
    }, suffix);
    [role, binding].forEach(leaveNamespace);
  }

  private make(id: string, apiVersion: string, kind: string, body: object, suffix = ''): ApiObject {
    return new ApiObject(this.scope, id, { apiVersion, kind, metadata: { ...this.metadata, name: `${this.metadata.name}${suffix}` }, ...body });
  }
}

function tcp(port: number): object {
  return { port, protocol: 'TCP' };
}

function checksum(files: Files): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}
