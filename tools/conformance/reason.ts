/** A message without what differs from object to object. */
export function withoutValues(message: string): string {
  return message
    .replace(/Invalid value: .*?: /g, 'Invalid value: ')
    .replace(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replace(/[0-9]+/g, '0')
    .replace(/\b[\w-]+(?:[./][\w-]+)+\b/g, '…')
    .slice(0, 120);
}
