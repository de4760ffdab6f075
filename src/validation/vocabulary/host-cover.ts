/** Whether every name of the one host, with or without wildcard, is a name of the other. */
export function isWithin(host: string, other: string): boolean {
  if (!other.startsWith('*')) {
    return host === other;
  }
  const suffix = other.slice(1);
  return host.startsWith('*') ? host.length >= other.length && host.slice(1).endsWith(suffix) : host.endsWith(suffix);
}

/** Whether one of the hosts is within the other. */
export function areOverlapping(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one);
}
