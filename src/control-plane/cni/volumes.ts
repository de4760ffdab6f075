import { Cni } from './cni';
import { listOf, unlessEmpty } from '../base/parts';
import { Tree } from '../values/tree';

/** Where Kubernetes looks for network plugins, unless told otherwise. */
const PLUGINS = '/opt/cni/bin';

/** The folders of the node that the network plugin works in. */
export function cniVolumes({ values }: Cni): Tree[] {
  const { repair, ambient, cniBinDir, cniConfDir, cniNetnsDir } = values;
  return listOf<Tree>(
    folder('cni-bin-dir', unlessEmpty(cniBinDir) ?? PLUGINS),
    repair.repairPods || ambient.enabled ? folder('cni-host-procfs', '/proc', 'Directory') : undefined,
    ambient.enabled ? folder('cni-ztunnel-sock-dir', '/var/run/ztunnel', 'DirectoryOrCreate') : undefined,
    folder('cni-net-dir', cniConfDir),
    folder('cni-socket-dir', '/var/run/istio-cni'),
    // A node without pods of a network of their own may not have it yet.
    folder('cni-netns-dir', cniNetnsDir, 'DirectoryOrCreate'),
  );
}

/** Where those folders are in the container. */
export function cniMounts({ values: { repair, ambient } }: Cni): Tree[] {
  return listOf<Tree>(
    { name: 'cni-bin-dir', mountPath: '/host/opt/cni/bin' },
    repair.repairPods || ambient.enabled ? { name: 'cni-host-procfs', mountPath: '/host/proc', readOnly: true } : undefined,
    { name: 'cni-net-dir', mountPath: '/host/etc/cni/net.d' },
    { name: 'cni-socket-dir', mountPath: '/var/run/istio-cni' },
    ambient.enabled
      ? [
        { name: 'cni-netns-dir', mountPath: '/host/var/run/netns', mountPropagation: 'HostToContainer' },
        { name: 'cni-ztunnel-sock-dir', mountPath: '/var/run/ztunnel' },
      ]
      : undefined,
  );
}

function folder(name: string, path: string, type?: string): Tree {
  return { name, hostPath: { path, type } };
}
