import { createHash } from 'crypto';

const MULTIPLIER = 48271;
const MODULUS = 2147483647;

/** Numbers that look random and are the same for the same seed on every machine: Lehmer's generator, as Park and Miller chose it. */
export class Random {
  private state: number;

  /** Any text is a seed; neighbouring ones give numbers that have nothing in common. */
  public constructor(seed: string) {
    this.state = createHash('sha256').update(seed).digest().readUInt32BE() % (MODULUS - 1) + 1;
  }

  /** From 0 up to, not including, 1. */
  public next(): number {
    this.state = this.state * MULTIPLIER % MODULUS;
    return (this.state - 1) / (MODULUS - 1);
  }

  /** A whole number from 0 up to, not including, the limit. */
  public below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** True in this share of all cases. */
  public chance(share: number): boolean {
    return this.next() < share;
  }

  public pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  public shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const result: T[] = [];
    while (rest.length > 0) result.push(...rest.splice(this.below(rest.length), 1));
    return result;
  }
}
