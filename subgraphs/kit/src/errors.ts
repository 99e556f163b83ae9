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
const codesAboutTheQuestion = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  // Clients that send a digest first answer these with the whole document.
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const known = new Set<string>([...errorCodes, ...codesAboutTheQuestion]);

/** An error that the person cannot act on. Throw it: `throw fail('NOT_FOUND', 'There is no shift …')`. */
export function fail(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** What the database refuses is mostly what somebody asked for: by SQLSTATE. */
const databaseRefusals: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  '08P01': ['BAD_USER_INPUT', 'A text holds a character that cannot be stored.'],
  '22021': ['BAD_USER_INPUT', 'A text holds a character that cannot be stored.'],
  '22007': ['BAD_USER_INPUT', 'A value has the wrong form.'],
  '22008': ['BAD_USER_INPUT', 'A value has the wrong form.'],
  '22P02': ['BAD_USER_INPUT', 'A value has the wrong form.'],
  '22003': ['BAD_USER_INPUT', 'A number is too large.'],
  '23505': ['CONFLICT', 'This exists already: read the current state.'],
  '23P01': ['CONFLICT', 'This overlaps with something else: read the current state.'],
  '40001': ['CONFLICT', 'Somebody else was at it at the same moment: try again.'],
  '57014': ['UNAVAILABLE', 'This takes the database too long: ask for less, or later.'],
  '40P01': ['CONFLICT', 'Somebody else was at it at the same moment: try again.'],
};

/** The thrown thing as an error of the closed list, where it is one in disguise. */
function recognised(thrown: Error | undefined): GraphQLError | undefined {
  if (thrown?.name === 'OptimisticLockError')
    return fail('CONFLICT', 'Somebody else changed this: read the current state.');
  const state = (thrown as { code?: unknown } | undefined)?.code;
  const refusal = typeof state === 'string' ? databaseRefusals[state] : undefined;
  return refusal && fail(...refusal);
}

/**
 * The error as a client may see it: known codes pass with their message, all else is hidden behind
 * INTERNAL_SERVER_ERROR. `report` gets what was hidden.
 */
export function maskError(error: GraphQLError, report: (hidden: unknown) => void): GraphQLFormattedError {
  const { message, locations, path, extensions } = error.toJSON();
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const refusal = recognised(error.originalError);
  if (refusal) return { message: refusal.message, ...where, extensions: { code: refusal.extensions['code'] } };
  const code = extensions?.['code'];
  const saysWhatIsWrong = error.originalError === undefined || error.originalError instanceof GraphQLError;
  if (typeof code === 'string' && known.has(code)) return { message, ...where, extensions: { code } };
  if (code === undefined && saysWhatIsWrong && path === undefined) {
    return { message, ...where, extensions: { code: 'BAD_USER_INPUT' } };
  }
  report(error.originalError ?? error);
  return { message: 'Something went wrong on our side.', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
