interface Destination {
  readonly host: string;
  readonly subset?: string;
}

/** What is in an app's manifests, in a few readable lines: files, objects, hosts, splits. */
export function summaryOf(files: string[], manifests: any[]): string {
  const lines = {
    files: files.join(', '),
    objects: `${manifests.length}: ${countByKind(manifests)}`,
    hosts: [...new Set(manifests.filter(ofKind('VirtualService')).flatMap(({ spec }) => spec.hosts))].join(', '),
    splits: manifests.filter(ofKind('VirtualService')).flatMap(splitsOf).join('; ') || 'none',
  };
  return Object.entries(lines).map(([name, value]) => `  ${name.padEnd(8)} ${value}`).join('\n');
}

function ofKind(kind: string): (manifest: any) => boolean {
  return manifest => manifest.kind === kind;
}

function countByKind(manifests: any[]): string {
  const counts = new Map<string, number>();
  manifests.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  return [...counts].map(([kind, count]) => count === 1 ? kind : `${count} ${kind}`).join(', ');
}

function splitsOf({ metadata, spec }: any): string[] {
  return (spec.http ?? [])
    .filter((route: any) => route.route?.length > 1)
    .map((route: any) => `${metadata.name} ${route.route
      .map(({ weight, destination }: any) => `${weight} % ${targetOf(destination)}`)
      .join(', ')}`);
}

function targetOf({ host, subset }: Destination): string {
  return [host.split('.')[0], ...(subset === undefined ? [] : [subset])].join(' ');
}
