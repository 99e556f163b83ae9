import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { monolithSchema } from '../fixture/monolith.ts';
import { listen } from './told.ts';

await startStandaloneServer(new ApolloServer({ schema: monolithSchema() }), { listen });
