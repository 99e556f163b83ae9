import { ApolloServer } from '@apollo/server';
import { CompiledGateway, type CompiledGatewayOptions } from '../src/executor/compiled-gateway.ts';
import type { Ask, SubgraphFetch } from '../src/executor/run.ts';
import { inventedSupergraph } from './invented-supergraph.ts';
import { noLog, type Question } from './two-gateways.ts';
import type { SupergraphSource } from './supergraphs/source.ts';
import { Trial } from './trial.ts';

/** Our gateway before invented subgraphs, for what has nothing to do with Apollo's. */
export class OneGateway {
  /** What the subgraphs are asked, in order. */
  readonly fetches: SubgraphFetch[] = [];
  /** A subgraph answers when this is through. */
  held: Promise<unknown> = Promise.resolve();
  readonly gateway: CompiledGateway<Trial>;
  private readonly server: ApolloServer<Trial>;

  private constructor(source: SupergraphSource, options: Partial<CompiledGatewayOptions<Trial>>) {
    const { supergraphSdl, ask } = inventedSupergraph(source);
    const holding: Ask<Trial> = async (name, fetch, trial) => {
      this.fetches.push(fetch);
      await this.held;
      return ask(name, fetch, trial);
    };
    this.gateway = new CompiledGateway<Trial>({ supergraphSdl, ask: holding, ...options });
    this.server = new ApolloServer<Trial>({ gateway: this.gateway, logger: noLog, nodeEnv: 'test' });
  }

  static async start(
    source: SupergraphSource,
    options: Partial<CompiledGatewayOptions<Trial>> = {},
  ): Promise<OneGateway> {
    const one = new OneGateway(source, options);
    await one.server.start();
    return one;
  }

  /** The data as JSON, or the code of the first error. */
  async ask(query: string, variables: Question['variables'] = {}): Promise<string> {
    const { body } = await this.server.executeOperation({ query, variables }, { contextValue: new Trial(0) });
    if (body.kind !== 'single') throw new Error('An answer in parts.');
    const { data, errors } = body.singleResult;
    return errors ? String(errors[0]!.extensions?.['code']) : JSON.stringify(data);
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
