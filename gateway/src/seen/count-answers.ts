import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import type { GatewayContext } from '../subgraph-source.ts';
import type { Metrics } from './metrics.ts';

/** `partial`: data and errors. */
export const outcomeOf = ({ data, errors = [] }: FormattedExecutionResult): 'whole' | 'partial' | 'none' =>
  errors.length === 0 ? 'whole' : data ? 'partial' : 'none';

export const countAnswers = ({ answers }: Metrics): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind === 'single') answers.inc({ outcome: outcomeOf(body.singleResult) });
    },
  }),
});
