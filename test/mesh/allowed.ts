/** A request as a proxy sees it. */
export interface Seen {
  readonly principal: string;
  readonly port: number;
  readonly method: string;
  readonly path: string;
}

/** What proxies make of ALLOW policies: a request is allowed if any rule of any policy holds. */
export function isAllowed(policies: any[], { principal, port, method, path }: Seen): boolean {
  const isAny = (values: string[] | undefined, fits: (value: string) => boolean) => values === undefined || values.some(fits);
  const holds = ({ from, to }: any) =>
    from.some(({ source }: any) => isAny(source.principals, value => value === principal))
    && to.some(({ operation }: any) => isAny(operation.ports, value => value === String(port)) && isAny(operation.methods, value => value === method)
      && isAny(operation.paths, pattern => isPath(pattern, path)));
  return policies.some(({ spec }) => spec.rules?.some(holds) === true);
}

/** A `*` at the end stands for any text, `{*}` for one segment. */
function isPath(pattern: string, path: string): boolean {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${pattern.split('{*}').map(part => part.endsWith('*') ? `${literal(part.slice(0, -1))}.*` : literal(part)).join('[^/]+')}$`).test(path);
}
