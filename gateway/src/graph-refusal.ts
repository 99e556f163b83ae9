import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** By which code the front door refuses a question, and with which status. */
export const refusalStatus = {
  BAD_REQUEST: 400,
  NO_JSON: 415,
  BODY_TOO_LARGE: 413,
  BATCHING_OFF: 400,
  TOO_MANY_TOKENS: 400,
  TOO_MANY_FRAGMENTS: 400,
  TOO_MANY_FIELDS: 400,
  TOO_MANY_ROOT_FIELDS: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
  TOO_MANY_REPEATS: 400,
  TOO_DEEP: 400,
  PAGE_TOO_LARGE: 400,
  COST_TOO_HIGH: 400,
  RATE_LIMITED: 429,
  PERSISTED_DOCUMENT_NOT_FOUND: 400,
  PERSISTED_DOCUMENT_REQUIRED: 403,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

export const isRefusalCode = (code: unknown): code is RefusalCode => typeof code === 'string' && code in refusalStatus;

/** A question that is not executed; `message` says to who asks what to change. */
export function refusal(code: RefusalCode, message: string, headers: Readonly<Record<string, string>> = {}) {
  const http = { status: refusalStatus[code], headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { code, http } });
}
