import { ApiObjectMetadata } from 'cdk8s';
import { AddonAccess } from './addon-access';
import { AddonRelease } from './addon-image';
import { AddonResources } from './addon-resources';
import { AddonRoute } from './addon-route';
import { AddonStorage } from './addon-storage';

/** What every addon takes. */
export interface AddonProps {
  /**
   * Name, namespace, labels and annotations of the Deployment and all that belongs to it.
   *
   * @default - the name is that of the program, the namespace is the chart's
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Release of Istio that the addon is for. It chooses the image.
   *
   * @default AddonRelease.ISTIO_1_31
   */
  readonly release?: AddonRelease;

  /**
   * Image of the program, in place of the one that belongs to the release.
   *
   * @default - the one that Istio was published with
   */
  readonly image?: string;

  /**
   * CPU and memory of the pod.
   *
   * @default - what the addon needs in a small mesh
   */
  readonly resources?: AddonResources;

  /**
   * Who may reach the addon over the network. Ports that proxies report to are open to all pods of the cluster.
   *
   * @default AddonAccess.ownNamespace()
   */
  readonly access?: AddonAccess;
}

/** What an addon takes that people look at. */
export interface RoutedAddonProps extends AddonProps {
  /**
   * A host by which people reach the addon through a gateway of the mesh.
   *
   * @default - the addon is reached from inside of the cluster alone, or by `kubectl port-forward`
   */
  readonly route?: AddonRoute;
}

/** What an addon takes that keeps data. */
export interface StoringAddonProps extends RoutedAddonProps {
  /**
   * Volume for the data.
   *
   * @default - the data is lost when the pod is
   */
  readonly storage?: AddonStorage;
}
