/** A plain object of an answer, such as JSON has it. */
export type Plain = Record<string, unknown>;

/** Makes empty objects that inherit no name. Unlike those of `Object.create(null)` the engine knows their shape. */
const Empty = function () {} as unknown as { new (): Plain; prototype: unknown };
/** What they inherit from: an object without names. */
export const emptyPrototype: unknown = Object.create(null);
Empty.prototype = emptyPrototype;
export const empty = (): Plain => new Empty();

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that every object has; read on an answer that lacks them, they would give what nobody answered. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a name can be read with a plain dot: no object has it unless the answer does. */
export const isSafeName = (name: string): boolean => !inherited.has(name);

/** What an answer has under a safe name. Texts and lists have more than their own there, such as `at`. */
export function ownOf(from: unknown, name: string): unknown {
  if (isPlain(from) || Object.hasOwn(from as object, name)) return (from as Plain)[name];
  return undefined;
}
