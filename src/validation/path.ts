/** The path of a property: dotted where the name is a plain word, else in brackets and quotes. */
export function property(path: string, name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    return `${path}[${JSON.stringify(name)}]`;
  }
  return path === '' ? name : `${path}.${name}`;
}

/** The path of an item of a list. */
export function item(path: string, index: number): string {
  return `${path}[${index}]`;
}
