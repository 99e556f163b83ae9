import { errorCodeDef, ERRORS } from '@apollo/federation-internals';
import { GraphQLError } from 'graphql';
import type { AnswerPath } from './find-at-path.ts';

/** An error of a subgraph as clients see it: at its place in the whole answer, with the subgraph's name. */
export function subgraphError(error: GraphQLError, serviceName: string, path: AnswerPath | undefined): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${serviceName}"`;
  const { extensions } = error;
  const options = {
    originalError: error,
    path: path ?? null,
    extensions: { ...extensions, serviceName },
  };
  const known = errorCodeDef(error);
  if (!known && extensions?.['code']) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options as never);
}
