import { readFile } from 'node:fs/promises';
import { CompiledGateway } from '@naober/gateway/executor/compiled-gateway';
import { hostGateway } from '@naober/gateway/standalone/host-gateway';
import { pino } from 'pino';
import './tell-held.ts';
import { listen, told } from './told.ts';

/** Our gateway before subgraphs that nobody reaches. */
const supergraphSdl = await readFile(told('SUPERGRAPH'), 'utf8');
const ask = async () => ({ data: null });
const server = await hostGateway(new CompiledGateway({ supergraphSdl, ask }), false, pino({ level: 'error' }));
await server.listen(listen);
