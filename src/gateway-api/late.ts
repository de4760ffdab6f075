/** How each value of some plain data is found out. */
type Producers<T> = { readonly [K in keyof T]: () => T[K] };

/**
 * Plain data whose values are read when somebody looks at them: at synthesis, where later changes count. Other languages
 * than TypeScript copy the data at once.
 */
export function late<T extends object>(producers: Producers<T>): T {
  const properties = Object.entries<() => unknown>(producers).map(([name, get]): [string, PropertyDescriptor] => [name, { enumerable: true, get }]);
  return Object.defineProperties({}, Object.fromEntries(properties)) as T;
}
