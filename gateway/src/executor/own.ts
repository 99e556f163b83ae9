/** A plain object of an answer, such as JSON has it. */
export type Plain = Record<string, unknown>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that every object has; read on an answer that lacks them, they would give what nobody answered. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a name can be read with a plain dot: no object has it unless the answer does. */
export const isSafeName = (name: string): boolean => !inherited.has(name);
