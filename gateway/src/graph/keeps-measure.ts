import type { ApolloServerPlugin } from '@apollo/server';
import { costTableOf, emptyTable } from '../cost/cost-table.ts';
import { rememberedCost } from '../cost/remembered-cost.ts';
import { refusal } from '../graph-refusal.ts';
import type { Limits } from '../limits.ts';
import type { GatewayContext } from '../subgraph-source.ts';

/** Where nobody is counted. */
export const noAllowance: Pick<Limits, 'answerTo'> = {
  answerTo: async (_asker, _address, points) => (points(), 0),
};

/**
 * Nobody asks so much that others wait: a question costs points, known before it is executed and told in
 * `extensions.cost`, and each has so many a minute.
 */
export function keepsMeasure(limits: Pick<Limits, 'answerTo'>): ApolloServerPlugin<GatewayContext> {
  let table = emptyTable;
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ coreSupergraphSdl }) => {
        table = coreSupergraphSdl === undefined ? emptyTable : costTableOf(coreSupergraphSdl);
      },
    }),
    requestDidStart: async () => {
      let estimated: number | undefined;
      return {
        didResolveOperation: async ({ schema, document, request, contextValue: { viewer, address } }) => {
          const { variables = {}, operationName } = request;
          const wait = await limits.answerTo(viewer, address, () => {
            return (estimated = rememberedCost({ schema, document, variables, operationName }, table));
          });
          if (wait === 0) return;
          throw refusal('RATE_LIMITED', `This is more than we answer: try again in ${wait} s.`, {
            'retry-after': String(wait),
          });
        },
        willSendResponse: async ({ response: { body } }) => {
          if (body.kind !== 'single' || estimated === undefined) return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { estimated } };
        },
      };
    },
  };
}
