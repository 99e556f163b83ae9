import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every code that a thrown error can carry; whatever else is thrown becomes INTERNAL_SERVER_ERROR. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'UNAVAILABLE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Codes of graphql and of Apollo that say something about the question, not about our insides. */
const codesAboutTheQuestion = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REQUEST']);
const known = new Set<string>([...errorCodes, ...codesAboutTheQuestion]);

/** An error that the person cannot act on. Throw it: `throw fail('NOT_FOUND', 'There is no shift …')`. */
export function fail(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/**
 * The error as a client may see it: known codes pass with their message, all else is hidden behind
 * INTERNAL_SERVER_ERROR. `report` gets what was hidden.
 */
export function maskError(error: GraphQLError, report: (hidden: unknown) => void): GraphQLFormattedError {
  const { message, locations, path, extensions } = error.toJSON();
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const code = extensions?.['code'];
  const saysWhatIsWrong = error.originalError === undefined || error.originalError instanceof GraphQLError;
  if (typeof code === 'string' && known.has(code)) return { message, ...where, extensions: { code } };
  if (code === undefined && saysWhatIsWrong && path === undefined) {
    return { message, ...where, extensions: { code: 'BAD_USER_INPUT' } };
  }
  report(error.originalError ?? error);
  return { message: 'Something went wrong on our side.', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
