import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../subgraph-source.ts';

/**
 * What visitors are told by a trusted document is the same for all of them: caches before us may keep it for some
 * seconds, a browser asks each time whether it changed. Everything else is kept nowhere.
 */
export const tellsCaches: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http }, contextValue: { isPublic } }) => {
      const isWhole = body.kind === 'single' && body.singleResult.errors === undefined;
      const keeps = isPublic && isWhole ? 'public, max-age=0, s-maxage=10, must-revalidate' : 'no-store';
      http.headers.set('cache-control', keeps);
    },
  }),
};
