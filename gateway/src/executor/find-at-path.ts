import type { Plain } from './own.ts';

export type AnswerPath = (string | number)[];

/** What lies at a path of a plan, in which `@` stands for every element of a list; null and undefined when nothing does. */
export type Finder = (from: unknown) => unknown;

/** Compiles a path; throws when an answer has a list where the path expects an object, or none where it expects one. */
export function compilePath(path: AnswerPath): Finder {
  const [head, ...rest] = path;
  if (head === undefined) return from => from;
  const next = compilePath(rest);
  if (head === '@') return from => (isNothing(from) ? from : eachOf(from, next));
  const key = String(head);
  return from => {
    if (isNothing(from)) return from;
    if (Array.isArray(from)) throw new Error(`Unexpected array in result for path element ${key}`);
    return Object.hasOwn(from as object, key) ? next((from as Plain)[key]) : next(undefined);
  };
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

function eachOf(list: unknown, next: Finder): unknown[] {
  if (!Array.isArray(list)) throw new Error('Expected a list in the result where the plan has @.');
  const found: unknown[] = [];
  for (const element of list) {
    const one = next(element);
    if (Array.isArray(one)) for (const inner of one) found.push(inner);
    else found.push(one);
  }
  return found;
}

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
