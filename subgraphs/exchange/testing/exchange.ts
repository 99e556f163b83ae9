import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { exchange } from '../src/schema.ts';

export const startExchange = (): Promise<TestSubgraph> => TestSubgraph.start(exchange);
