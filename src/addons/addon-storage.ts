import { Size } from 'cdk8s';

/** A volume that outlives the pod of an addon. */
export interface AddonStorage {
  /** How much room there is. */
  readonly size: Size;

  /**
   * Class of the volume.
   *
   * @default - the cluster's default class
   */
  readonly storageClass?: string;
}

/** What the claim for the volume says. One pod writes to it. */
export function claimSpec({ size, storageClass }: AddonStorage): object {
  return {
    accessModes: ['ReadWriteOnce'],
    storageClassName: storageClass,
    resources: { requests: { storage: `${size.toMebibytes()}Mi` } },
  };
}
