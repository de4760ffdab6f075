/**
 * Scheme of an absolute URL or path as Kubernetes' rule library reads it, in lower case; undefined if the text is no URL.
 * A path such as `/x` is a URL without scheme.
 */
export function schemeOf(text: string): string | undefined {
  if (/[\u0000-\u0020\u007f]/.test(text)) {
    return undefined;
  }
  if (text.startsWith('/')) {
    return '';
  }
  const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):(.*)$/.exec(text);
  return match !== null && (match[2].startsWith('/') && hasSoundPort(match[2])) ? match[1].toLowerCase() : undefined;
}

/** The port of an authority, where one is written, is a number. */
function hasSoundPort(rest: string): boolean {
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/^\[[^\]]*\]/, '');
  const colon = host.lastIndexOf(':');
  return colon === -1 || /^\d*$/.test(host.slice(colon + 1));
}
