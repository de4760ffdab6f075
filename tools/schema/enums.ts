/** Members of an enum, name and value, in the order of the values. */
export function enumMembers(values: readonly (string | number)[]): [string, string | number][] {
  const names = values.map(memberName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new Error(`two values of an enum would be called ${twice}: ${values.join(', ')}`);
  }
  return names.map((name, index) => [name, values[index]]);
}

/** The name of a value in UPPER_SNAKE, as jsii wants it. */
export function memberName(value: string | number): string {
  const words = String(value)
    .replace(/^\*$/, 'any')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '');
  const name = words.join('_').toUpperCase();
  if (name === '') return 'EMPTY';
  return /^[0-9]/.test(name) ? `VALUE_${name}` : name;
}
