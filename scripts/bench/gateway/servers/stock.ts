import { readFile } from 'node:fs/promises';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { listen, told } from './told.ts';

/** What Apollo's own documentation begins with. */
const gateway = new ApolloGateway({ supergraphSdl: await readFile(told('SUPERGRAPH'), 'utf8') });
await startStandaloneServer(new ApolloServer({ gateway }), { listen });
