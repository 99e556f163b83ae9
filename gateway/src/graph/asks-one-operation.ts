import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Apollo's executor takes an operation that the document does not hold for a fault of ours. */
export const asksOneOperation: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation) return;
      const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
      throw new GraphQLError('Say which operation of the document is meant.', { extensions });
    },
  }),
};
