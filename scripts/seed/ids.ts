import { createHash } from 'node:crypto';
import { Random } from './random.ts';

/** The day on which the named things of the demo were made. */
const longAgo = Date.UTC(2025, 0, 1);

/** The id of something that the demo knows by name: the same for every seed and every day. */
export function namedId(kind: string, name: string): string {
  const key = `${kind}/${name}`;
  const known = named.get(key);
  if (known) return known;
  const digest = createHash('sha256').update(key).digest();
  const id = uuidv7(longAgo, digest.readUInt16BE(0) & 0xfff, digest.readUInt32BE(2), digest.readUInt32BE(6));
  named.set(key, id);
  return id;
}

const named = new Map<string, string>();

/** Ids for the many: unique within their kind and sorting in the order in which they were made. */
export class Ids {
  private readonly random: Random;
  private readonly from: number;
  private made = 0;

  constructor(seed: number, kind: string, from: Date) {
    this.random = Random.of(seed, `ids of ${kind}`);
    this.from = from.getTime();
  }

  next(): string {
    const order = this.made++;
    return uuidv7(this.from + Math.floor(order / 4096), order % 4096, this.random.bits(), this.random.bits());
  }
}

function uuidv7(milliseconds: number, order: number, high: number, low: number): string {
  const time = milliseconds.toString(16).padStart(12, '0');
  const variant = ((high & 0x3fffffff) | 0x80000000) >>> 0;
  const tail = hex(variant, 8) + hex(low, 8);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(order, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
