import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../subgraph-source.ts';
import { outcomeOf } from './count-answers.ts';

/** Names and places come from outside: nothing longer goes into a log. */
const longestName = 80;
const longestPath = 400;

/**
 * One line for each answer, and one for each error in it: by the request's id, which who asked sees as well, down to the
 * subgraph and the place in the answer. Nothing of what was asked for, and nobody.
 */
export const logAnswers = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => {
    const begun = performance.now();
    return {
      willSendResponse: async ({ response: { body }, operationName, contextValue: { requestId, viewer } }) => {
        if (body.kind !== 'single') return;
        const { errors = [] } = body.singleResult;
        const outcome = outcomeOf(body.singleResult);
        const milliseconds = Math.round(performance.now() - begun);
        const operation = operationName?.slice(0, longestName);
        log.info({ requestId, operation, client: viewer.client, outcome, milliseconds }, 'answered');
        for (const { path, extensions } of errors) {
          const code = extensions?.['code'];
          const place = path?.join('.').slice(0, longestPath);
          // What was hidden is logged with its cause where it happened; this says in whose request, and where in it.
          const level = code === 'INTERNAL_SERVER_ERROR' ? 'warn' : 'info';
          log[level]({ requestId, operation, path: place, code }, 'error in the answer');
        }
      },
    };
  },
});
