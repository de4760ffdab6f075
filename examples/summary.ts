interface Destination {
  readonly host: string;
  readonly subset?: string;
}

/** What is in an app's manifests, in a few readable lines: files, objects, hosts, splits. */
export function summaryOf(files: string[], manifests: any[]): string {
  const lines = {
    files: files.join(', '),
    objects: `${manifests.length}: ${countByKind(manifests)}`,
    hosts: [...new Set(manifests.flatMap(hostsOf))].join(', ') || 'none',
    splits: manifests.flatMap(splitsOf).join('; ') || 'none',
  };
  return Object.entries(lines).map(([name, value]) => `  ${name.padEnd(8)} ${value}`).join('\n');
}

function countByKind(manifests: any[]): string {
  const counts = new Map<string, number>();
  manifests.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  return [...counts].map(([kind, count]) => count === 1 ? kind : `${count} ${kind}`).join(', ');
}

/** The hosts that are routed: of VirtualServices, and of routes of the Gateway API. */
function hostsOf({ kind, spec }: any): string[] {
  return (kind === 'VirtualService' ? spec.hosts : /Route$/.test(kind) ? spec.hostnames : undefined) ?? [];
}

function splitsOf({ kind, metadata, spec }: any): string[] {
  return sharesOf(kind, spec)
    .filter(shares => shares.length > 1)
    .map(shares => `${metadata.name} ${shares.join(', ')}`);
}

/** Where the requests of each route go, in shares. */
function sharesOf(kind: string, spec: any): string[][] {
  switch (kind) {
    case 'VirtualService':
      return (spec.http ?? []).map(({ route = [] }: any) => route.map(({ weight, destination }: any) => `${weight} % ${targetOf(destination)}`));
    case 'HTTPRoute':
      return (spec.rules ?? []).map(({ backendRefs = [] }: any) => backendRefs.map(({ weight, name }: any) => `${weight} % ${name}`));
    default:
      return [];
  }
}

function targetOf({ host, subset }: Destination): string {
  return [host.split('.')[0], ...(subset === undefined ? [] : [subset])].join(' ');
}
