import { isSafeName, ownOf, type Plain } from './own.ts';

export type AnswerPath = (string | number)[];

/** An object of the answer, and what holds it. */
export interface Place {
  readonly object: Plain;
  readonly holder: Plain | unknown[];
  readonly key: string | number;
}

/**
 * Finds what lies at a path of a plan, in which `@` stands for every element of a list. What is held in several places
 * comes once, if there is such: `isAnyShared`.
 */
export type Finder = (data: Plain, isAnyShared: boolean) => Place[];

/** Compiles a path; throws when an answer has a list where the path expects an object, or none where it expects one. */
export function compilePath(path: AnswerPath): Finder {
  const walk = walker(path);
  return (data, isAnyShared) => {
    const visit: Visit = { places: [], seen: isAnyShared ? new Set() : undefined };
    walk(data, [data], 0, visit);
    return visit.places;
  };
}

interface Visit {
  readonly places: Place[];
  /** Lists and objects; undefined when nothing can come twice. */
  readonly seen: Set<unknown> | undefined;
}

type Walker = (from: unknown, holder: Place['holder'], key: Place['key'], visit: Visit) => void;

function walker(path: AnswerPath): Walker {
  const [head, ...rest] = path;
  if (head === undefined) return note;
  if (head === '@') return eachOf(walker(rest));
  const [key, next] = [String(head), walker(rest)];
  const isSafe = isSafeName(key);
  return (from, _holder, _key, visit) => {
    if (isNothing(from)) return;
    if (Array.isArray(from)) throw new Error(`Unexpected array in result for path element ${key}`);
    next(isSafe && typeof from === 'object' ? (from as Plain)[key] : ownOf(from, key), from as Plain, key, visit);
  };
}

const eachOf =
  (next: Walker): Walker =>
  (list, _holder, _key, visit) => {
    if (isNothing(list)) return;
    if (!Array.isArray(list)) throw new Error('Expected a list in the result where the plan has @.');
    if (isSeen(list, visit)) return;
    for (let at = 0; at < list.length; at++) next(list[at], list, at, visit);
  };

function note(one: unknown, holder: Place['holder'], key: Place['key'], visit: Visit): void {
  if (isNothing(one)) return;
  if (Array.isArray(one)) one.forEach((inner, at) => noteOne(inner, one, at, visit));
  else noteOne(one, holder, key, visit);
}

function noteOne(one: unknown, holder: Place['holder'], key: Place['key'], visit: Visit): void {
  if (isNothing(one)) return;
  if (!isSeen(one, visit)) visit.places.push({ object: one as Plain, holder, key });
}

function isSeen(one: unknown, { seen }: Visit): boolean {
  if (!seen || typeof one !== 'object') return false;
  if (seen.has(one)) return true;
  seen.add(one);
  return false;
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** Where in the answer the objects at a path stand, with the position in each list; in the order of `compilePath`. */
export function pathsAt(path: AnswerPath, data: unknown): AnswerPath[] {
  const paths: AnswerPath[] = [];
  walk(data, path, 0, [], paths);
  return paths;
}

function walk(data: unknown, path: AnswerPath, at: number, here: AnswerPath, paths: AnswerPath[]): void {
  if (isNothing(data)) return;
  const head = path[at];
  if (head === undefined) paths.push(here);
  else if (Array.isArray(data)) {
    const next = head === '@' ? at + 1 : at;
    data.forEach((element, index) => walk(element, path, next, [...here, index], paths));
  } else if (head === '@') throw new Error('expected array when encountering `@`');
  else if (Object.hasOwn(data as object, head)) {
    walk((data as Plain)[head], path, at + 1, [...here, head], paths);
  }
}
