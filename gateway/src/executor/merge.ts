import { empty, emptyPrototype, isPlain, isSafeName, type Plain } from './own.ts';

/**
 * Adds what one fetch answered to what is there. Objects grow, lists of the same length grow element by element, all else
 * is replaced. Takes over the objects of `source`, or copies them when others need them too: a shared object would show
 * in one place what a later fetch adds to another.
 */
export function merge(target: Plain, source: unknown, isShared = false): void {
  if (source === null || source === undefined) return;
  const isNone = typeof target !== 'object' || Array.isArray(target);
  for (const key of Object.keys(source)) {
    const added = (source as Plain)[key];
    if (isNone && added !== undefined) claimOf(target, key);
    if (typeof added !== 'object' || added === null) {
      if (added !== undefined && key !== '__proto__') target[key] = added;
      continue;
    }
    if (!isSafeName(key)) claim(target, key);
    const there = target[key];
    if (there && !Array.isArray(added)) merge(there as Plain, added, isShared);
    else if (Array.isArray(added) && Array.isArray(there) && added.length === there.length)
      mergeLists(there, added, isShared);
    else target[key] = isShared ? copy(added) : added;
  }
}

function mergeLists(there: unknown[], added: readonly unknown[], isShared: boolean): void {
  for (let at = 0; at < added.length; at++) {
    if (isPlain(there[at]) && isPlain(added[at])) merge(there[at] as Plain, added[at], isShared);
    else there[at] = isShared ? copy(added[at]) : added[at];
  }
}

/**
 * An object comes where a subgraph has put a text or a list before. A text takes nothing; of a list, what all lists have,
 * such as `at`, is not its own, and would be changed for everybody.
 */
function claimOf(target: Plain, key: string): void {
  if (typeof target !== 'object') throw new TypeError(`There is no object to put ${key} into.`);
  if (key in target) claim(target, key);
}

/** Makes an inherited name, such as `__proto__`, the object's own, so that writing it writes a value. */
function claim(target: Plain, key: string): void {
  if (Object.hasOwn(target, key)) return;
  Object.defineProperty(target, key, { configurable: true, enumerable: true, writable: true, value: undefined });
}

/** A copy of an answer that shares no object with it, however deep it is. */
export function copy<T>(value: T): T {
  const all: Record<string, unknown>[] = [];
  const shallow = (one: unknown): unknown => {
    const made = Array.isArray(one) ? [...one] : isParts(one) ? Object.assign(empty(), one) : one;
    if (made !== one) all.push(made as Plain);
    return made;
  };
  const copied = shallow(value);
  for (const made of all) for (const key of Object.keys(made)) made[key] = shallow(made[key]); // finds more on its way
  return copied as T;
}

/** A subgraph of this process may answer objects that say more than their parts, such as moments: those are kept. */
function isParts(value: unknown): value is Plain {
  if (!isPlain(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || prototype === emptyPrototype;
}
