const LEAST_LENGTH = 4;

/**
 * Whether a name is probably a slip of the pen for another: one letter too many or too few, or two that changed places.
 *
 * Names that are told apart by their ending, as `tenant-a` or `shops`, are both meant.
 */
export function isSlipOf(name: string, other: string): boolean {
  if (Math.min(name.length, other.length) < LEAST_LENGTH || Math.abs(name.length - other.length) > 1) {
    return false;
  }
  const start = commonStart(name, other);
  if (name.length === other.length) {
    return name[start] !== name[start + 1] && name[start] === other[start + 1] && name[start + 1] === other[start]
      && name.slice(start + 2) === other.slice(start + 2);
  }
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  return /[a-z]/.test(long[start]) && short.slice(start) === long.slice(start + 1) && !isPlural(short, long);
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function isPlural(short: string, long: string): boolean {
  return long === `${short}s` || long.replace(/s-/, '-') === short;
}
