import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../subgraph-source.ts';

/** Each error names the request, so that a person can report it and we can find it. */
export const namesRequest: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { requestId } }) => {
      if (body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.map(error => ({
        ...error,
        extensions: { ...error.extensions, requestId },
      }));
    },
  }),
};
