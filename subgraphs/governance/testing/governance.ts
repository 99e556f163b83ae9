import { TestSubgraph } from '@naober/kit/testing/subgraph';
import { governance } from '../src/schema.ts';

export const startGovernance = (): Promise<TestSubgraph> => TestSubgraph.start(governance);
