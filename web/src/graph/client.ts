import { Client, cacheExchange, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { traced } from './traced.ts';

let isSignedIn = false;

/** Tells that somebody is signed in, until the page is loaded anew. */
export const noteSignedIn = (): void => void (isSignedIn = true);

/** Visitors ask by address, so that what they are told can be kept on the way; what is asked of her stands in none. */
const byAddress = mapExchange({
  onOperation: operation =>
    operation.kind === 'query'
      ? makeOperation('query', operation, { ...operation.context, preferGetMethod: !isSignedIn })
      : operation,
});

/** Behind what is known already: only what is asked on the way has a name there. */
const byTrace = mapExchange({
  onOperation: operation =>
    makeOperation(operation.kind, operation, {
      ...operation.context,
      fetchOptions: traced(operation.context.fetchOptions),
    }),
});

/** The one graph. Answers are kept per question: going back shows the last one at once while a new one is fetched. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, byAddress, byTrace, fetchExchange],
  preferGetMethod: false,
});

/** For what may stay nowhere once it was handed over. */
export const forgetfulClient = new Client({
  url: '/graphql',
  exchanges: [byTrace, fetchExchange],
  preferGetMethod: false,
});
