import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { CompiledGateway } from '@naober/gateway/executor/compiled-gateway';
import { subgraphAnswers, type Answer, type Question } from '../fixture/answer.ts';
import { Pool } from 'undici';
import './tell-held.ts';
import { listen, told } from './told.ts';

const origins = JSON.parse(told('SUBGRAPHS')) as Record<string, string>;
const ask = told('TRANSPORT') === 'http' ? overHttp() : inProcess();
const gateway = new CompiledGateway<object>({
  supergraphSdl: await readFile(told('SUPERGRAPH'), 'utf8'),
  ask: async (name, fetch) => ask(name, fetch),
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
