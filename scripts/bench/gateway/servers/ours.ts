import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { subgraphAnswers, type Answer, type Question } from '../fixture/answer.ts';
import { Pool } from 'undici';
import './tell-held.ts';
import { listen, told } from './told.ts';

const origins = JSON.parse(told('SUBGRAPHS')) as Record<string, string>;
const ask = told('TRANSPORT') === 'http' ? overHttp() : inProcess();
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
const gateway = new ApolloGateway({
  supergraphSdl: await readFile(told('SUPERGRAPH'), 'utf8'),
  buildService: ({ name }) => ({ process: async ({ request }) => (await ask(name, request as Question)) as never }),
});
await startStandaloneServer(new ApolloServer({ gateway }), { listen });

type Ask = (subgraph: string, question: Question) => ReturnType<Answer>;

function inProcess(): Ask {
  const answers = subgraphAnswers();
  return (name, question) => answers.get(name)!(question);
}

function overHttp(): Ask {
  const pools = new Map(Object.entries(origins).map(([name, origin]) => [name, new Pool(origin, { connections: 32 })]));
  const headers = { 'content-type': 'application/json' };
  return async (name, { query, variables }) => {
    const body = JSON.stringify({ query, variables });
    const response = await pools.get(name)!.request({ method: 'POST', path: '/graphql', headers, body });
    return (await response.body.json()) as never;
  };
}
