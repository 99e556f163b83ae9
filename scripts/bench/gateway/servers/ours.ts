import { readFile } from 'node:fs/promises';
import { CompiledGateway } from '@naober/gateway/executor/compiled-gateway';
import { hostGateway } from '@naober/gateway/standalone/host-gateway';
import { serveSupergraph } from '@naober/gateway/standalone/serve-supergraph';
import { pino } from 'pino';
import { subgraphAnswers } from '../fixture/answer.ts';
import './tell-held.ts';
import { listen, told } from './told.ts';

const log = pino({ level: 'error' });
const server = await (told('TRANSPORT') === 'http' ? overHttp() : inProcess());
await server.listen(listen);

/** As `npm run gateway` does. */
function overHttp() {
  const shareReads = told('SHARING') === '1';
  return serveSupergraph({ file: told('SUPERGRAPH'), introspection: false, shareReads, log });
}

/** The same with the subgraphs in this process. */
async function inProcess() {
  const answers = subgraphAnswers();
  const supergraphSdl = await readFile(told('SUPERGRAPH'), 'utf8');
  const ask = async (name: string, question: { query: string }) => answers.get(name)!(question);
  return hostGateway(new CompiledGateway({ supergraphSdl, ask }), false, log);
}
