import { maskError } from '@naober/kit/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isRefusalCode } from '../graph-refusal.ts';

/** Codes that the gateway itself gives for a subgraph, beside those of the subgraphs. */
const ofSubgraphs = new Set(['SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);

/** The error as a client may see it. */
export function masked(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const code = extensions?.['code'];
  const where = { ...(locations && { locations }), ...(path && { path }) };
  const isOfSubgraph = extensions?.['serviceName'] !== undefined;
  const isOurs = isOfSubgraph ? ofSubgraphs.has(String(code)) : isRefusalCode(code);
  if (isOurs) return { message, ...where, extensions: { code } };
  const asError = new GraphQLError(message, { path: path ?? null, extensions: { code } });
  return { ...maskError(asError, () => log.error({ err: error }, 'request failed')), ...where };
}
