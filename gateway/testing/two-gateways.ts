import { isDeepStrictEqual } from 'node:util';
import { ApolloServer } from '@apollo/server';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { CompiledGateway } from '../src/executor/compiled-gateway.ts';
import type { ExecutorCounts } from '../src/executor/executor-counts.ts';
import type { Plain } from '../src/executor/own.ts';
import { usualBudget, type PlanningBudget } from '../src/executor/planner.ts';
import type { Ask } from '../src/executor/run.ts';
import { loadSupergraph } from '../src/executor/supergraph.ts';
import { inventedSupergraph } from './invented-supergraph.ts';
import { shown, type Shown } from './shown.ts';
import type { SupergraphSource } from './supergraphs/source.ts';
import { Trial, type Says } from './trial.ts';

/** A client's question. */
export interface Question {
  readonly query: string;
  readonly variables?: Plain;
  readonly operationName?: string;
}

export interface Answers {
  readonly apollo: Shown;
  readonly ours: Shown;
}

/** Small, so that a run over generated operations is not spent on planning. */
export const littlePlanning: PlanningBudget = { milliseconds: 500, paths: 1_000 };

export const noLog = { debug() {}, info() {}, warn() {}, error() {} };

/** The same supergraph behind Apollo's executor and behind ours. */
export class TwoGateways {
  unlike = 0;

  private constructor(
    readonly sdl: string,
    /** What clients see. */
    readonly api: GraphQLSchema,
    private readonly apollo: ApolloServer<Trial>,
    private readonly ours: ApolloServer<Trial>,
  ) {}

  static async start(
    source: SupergraphSource,
    counts: ExecutorCounts = {},
    budget: PlanningBudget = usualBudget,
  ): Promise<TwoGateways> {
    const { supergraphSdl, ask } = inventedSupergraph(source);
    const stock = stockGateway(supergraphSdl, ask);
    const gateway = new CompiledGateway<Trial>({ supergraphSdl, ask, counts, budget });
    const api = loadSupergraph(supergraphSdl).schema;
    const usual = { introspection: true, includeStacktraceInErrorResponses: false, logger: noLog, nodeEnv: 'test' };
    const apollo = new ApolloServer<Trial>({ gateway: stock, ...usual });
    const ours = new ApolloServer<Trial>({ gateway, ...usual });
    await Promise.all([apollo.start(), ours.start()]);
    return new TwoGateways(supergraphSdl, api, apollo, ours);
  }

  /**
   * What both answer, with the same faults. Where a client calls another field by the name of a key, Apollo's answer
   * depends on which subgraph is first: then it is the one that ours is like, in some order. Undefined for what ours is
   * too complex to plan, with which Apollo's planner would be busy for ever, and (counted in `unlike`) for what Apollo
   * answers otherwise in another order, and ours in none of those that were tried.
   */
  async answers(question: Question, seed = 0, says?: Says): Promise<Answers | undefined> {
    const [first, second] = [new Trial(seed, says), new Trial(seed, says)];
    const ours = await answerOf(this.ours, question, first);
    if (ours.errors.some(error => error.includes('OPERATION_TOO_COMPLEX'))) return undefined;
    const apollo = await answerOf(this.apollo, question, second);
    if (ours.data !== undefined && first.fetches > second.fetches)
      throw new Error(`Ours took ${first.fetches} fetches, Apollo's ${second.fetches}.`);
    if (isDeepStrictEqual(ours, apollo)) return { ours, apollo };
    let varies = false;
    for (let order = 1; order <= 8; order++) {
      const other = await answerOf(this.apollo, question, new Trial(seed, says, order));
      if (isDeepStrictEqual(ours, other)) return { ours, apollo: other };
      varies ||= !isDeepStrictEqual(other, apollo);
    }
    if (!varies) return { ours, apollo };
    this.unlike++;
    return undefined;
  }

  async stop(): Promise<void> {
    await Promise.all([this.apollo.stop(), this.ours.stop()]);
  }
}

async function answerOf(server: ApolloServer<Trial>, question: Question, trial: Trial): Promise<Shown> {
  const { body, http } = await server.executeOperation({ ...question }, { contextValue: trial });
  if (body.kind !== 'single') throw new Error('An answer in parts.');
  return shown(body.singleResult, http.status, trial.asked);
}

/** Apollo's own, which tells its maker of itself unless the environment says no when it is made. */
function stockGateway(supergraphSdl: string, ask: Ask<Trial>): ApolloGateway {
  const before = process.env['APOLLO_TELEMETRY_DISABLED'];
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  try {
    return new ApolloGateway({ supergraphSdl, logger: noLog, buildService: ({ name }) => dataSource(name, ask) });
  } finally {
    if (before === undefined) delete process.env['APOLLO_TELEMETRY_DISABLED'];
    else process.env['APOLLO_TELEMETRY_DISABLED'] = before;
  }
}

function dataSource(name: string, ask: Ask<Trial>): GraphQLDataSource<Trial> {
  return {
    process: ({ request, context }) => {
      const { query = '', variables = {}, operationName } = request;
      return ask(name, { query, variables, operationName }, context as Trial) as never;
    },
  };
}
