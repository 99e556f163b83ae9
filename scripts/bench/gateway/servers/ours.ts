import { readFile } from 'node:fs/promises';
import { CompiledGateway } from '@naober/gateway/executor/compiled-gateway';
import { hostGateway } from '@naober/gateway/standalone/host-gateway';
import { serveSupergraph } from '@naober/gateway/standalone/serve-supergraph';
import { watchText } from '@naober/gateway/standalone/watch-text';
import { pino } from 'pino';
import { subgraphAnswers } from '../fixture/answer.ts';
import './tell-held.ts';
import { listen, told } from './told.ts';

/** Says when another supergraph is in use. */
const log = pino({ level: 'info' });
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
  const gateway = new CompiledGateway({ supergraphSdl, ask });
  watchText(told('SUPERGRAPH'), supergraphSdl, async text => {
    await gateway.update(text);
    log.info('another supergraph is in use');
  });
  return hostGateway(gateway, false, log);
}
