import { IConstruct } from 'constructs';

/** Something that each app has one of, made when it is first asked for. */
export function perApp<T>(make: () => T): (scope: IConstruct) => T {
  const made = new WeakMap<IConstruct, T>();
  return ({ node: { root } }) => {
    const known = made.get(root) ?? make();
    made.set(root, known);
    return known;
  };
}
