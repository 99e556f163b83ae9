import { isSafeName, ownOf, type Plain } from './own.ts';

export type AnswerPath = (string | number)[];

/** What lies at a path of a plan, in which `@` stands for every element of a list; undefined when nothing does. */
export type Finder = (from: unknown) => unknown;

/** Compiles a path; throws when an answer has a list where the path expects an object, or none where it expects one. */
export function compilePath(path: AnswerPath): Finder {
  const lists = path.indexOf('@');
  if (lists === -1) return single(path);
  const [toList, collect] = [single(path.slice(0, lists)), collector(path.slice(lists + 1))];
  return from => {
    const list = toList(from);
    if (isNothing(list)) return undefined;
    const found: unknown[] = [];
    each(list, collect, found);
    return found;
  };
}

type Collector = (from: unknown, found: unknown[]) => void;

/** For each element of a list: what lies at the rest of the path goes into one list for all. */
function collector(path: AnswerPath): Collector {
  const lists = path.indexOf('@');
  const find = single(lists === -1 ? path : path.slice(0, lists));
  if (lists >= 0) {
    const collect = collector(path.slice(lists + 1));
    return (from, found) => each(find(from), collect, found);
  }
  return (from, found) => {
    const one = find(from);
    if (Array.isArray(one)) for (const inner of one) found.push(inner);
    else if (!isNothing(one)) found.push(one);
  };
}

function each(list: unknown, collect: Collector, found: unknown[]): void {
  if (isNothing(list)) return;
  if (!Array.isArray(list)) throw new Error('Expected a list in the result where the plan has @.');
  for (const element of list) collect(element, found);
}

/** A path without lists. */
function single(path: AnswerPath): Finder {
  const keys = path.map(String);
  return from => {
    let at = from;
    for (const key of keys) {
      if (isNothing(at)) return undefined;
      if (Array.isArray(at)) throw new Error(`Unexpected array in result for path element ${key}`);
      at = isSafeName(key) && typeof at === 'object' ? (at as Plain)[key] : ownOf(at, key);
    }
    return at;
  };
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Where in the answer the objects at a path stand, with the position in each list; in the order of `compilePath`. */
export function placesAt(path: AnswerPath, data: unknown): AnswerPath[] {
  const places: AnswerPath[] = [];
  walk(data, path, 0, [], places);
  return places;
}

function walk(data: unknown, path: AnswerPath, at: number, here: AnswerPath, places: AnswerPath[]): void {
  if (isNothing(data)) return;
  const head = path[at];
  if (head === undefined) places.push(here);
  else if (Array.isArray(data)) {
    const next = head === '@' ? at + 1 : at;
    data.forEach((element, index) => walk(element, path, next, [...here, index], places));
  } else if (head === '@') throw new Error('expected array when encountering `@`');
  else if (Object.hasOwn(data as object, head)) {
    walk((data as Plain)[head], path, at + 1, [...here, head], places);
  }
}
