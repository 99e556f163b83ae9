/** Mulberry32: the same numbers for the same seed on every machine; good enough for people who do not exist. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A stream of its own for one purpose, so that more rows of one kind never change the rows of another. */
  static of(seed: number, purpose: string): Random {
    let mixed = seed ^ 0x9e3779b9;
    for (const character of purpose) mixed = Math.imul(mixed ^ character.codePointAt(0)!, 0x01000193);
    return new Random(mixed);
  }

  /** 32 random bits. */
  bits(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** At least 0, less than `limit`, whole. */
  below(limit: number): number {
    return Math.floor((this.bits() / 0x1_0000_0000) * limit);
  }

  /** From `low` up to and including `high`, whole. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  chance(probability: number): boolean {
    return this.bits() / 0x1_0000_0000 < probability;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }
}
