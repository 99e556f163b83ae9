import type { ApolloServerPlugin } from '@apollo/server';
import { costTableOf, emptyTable } from '../cost/cost-table.ts';
import { rememberedCost } from '../cost/remembered-cost.ts';
import { refusal } from '../graph-refusal.ts';
import type { Limits } from '../limits.ts';
import type { GatewayContext } from '../subgraph-source.ts';

/**
 * Nobody asks so much that others wait: a question costs points, known before it is executed and told in
 * `extensions.cost`, and each has so many a minute. Null: nobody is counted and nothing told, and only what is dearer
 * than any may be is refused.
 */
export function keepsMeasure(limits: Limits | null): ApolloServerPlugin<GatewayContext> {
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
          const reckon = () => rememberedCost({ schema, document, variables, operationName }, table);
          if (limits === null) return void reckon();
          const wait = await limits.answerTo(viewer, address, () => (estimated = reckon()));
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
