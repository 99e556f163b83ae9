/**
 * Thrown by a shape at an answer that does not fit the schema, such as null where there must be something. Then Apollo's
 * own code makes the answer and its errors: what is rare need not be fast, and is exact that way.
 */
export const unusual: unique symbol = Symbol('an answer that does not fit the schema');

/** As an expression. */
export function refuse(): never {
  // A symbol carries no stack, which would cost more than all the rest.
  throw unusual;
}
