import { Client, cacheExchange, fetchExchange } from '@urql/core';

/** The one graph. Answers are kept per question: going back shows the last one at once while a new one is fetched. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});

/** For what may stay nowhere once it was handed over. */
export const forgetfulClient = new Client({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false });
