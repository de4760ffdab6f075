/** Acronyms as the names of types spell them. */
const ACRONYMS: readonly [RegExp, string][] = [
  [/HTTP/g, 'Http'], [/TCP/g, 'Tcp'], [/TLSmode/g, 'TlsMode'], [/TLS/g, 'Tls'], [/SDS/g, 'Sds'], [/QAT/g, 'Qat'], [/\bCA\b/g, 'Ca'],
];

/**
 * Short names for messages and enums: the last part of their full name, with the parts before it as far as it takes to tell it
 * from others.
 */
export function shortNames(fullNames: readonly string[]): Map<string, string> {
  const parts = new Map(fullNames.map(name => [name, name.replace(/^istio\.\w+\.\w+\./, '').split('.')]));
  const named = (name: string, length: number) => spelled(parts.get(name)!.slice(-length).join('.'));
  return new Map(fullNames.map(name => {
    let length = 1;
    while (fullNames.some(other => other !== name && named(other, length) === named(name, length)) && length < parts.get(name)!.length) length++;
    return [name, named(name, length)];
  }));
}

function spelled(name: string): string {
  return ACRONYMS.reduce((text, [acronym, spelling]) => text.replace(acronym, spelling), name).replaceAll('.', '');
}
