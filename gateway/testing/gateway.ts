import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { signingKey } from '@naober/kit/testing/keys';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import type pg from 'pg';
import { pino } from 'pino';
import { openGateway, type GatewayOptions } from '../src/server.ts';
import { overHttp, type Transport } from '../src/transport.ts';
import { testStore } from './store.ts';

export const json = { 'content-type': 'application/json' };

/** The code of the first error of an answer. */
export const codeOf = (body: string): string =>
  (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

/** The gateway before a governance that says what a test wants, and a learning that is away. */
export class TestGateway {
  /** What governance was asked, in order. */
  readonly asked: string[] = [];
  /** What governance says at once; null: it never says anything. */
  reply: object | null = null;

  private constructor(
    private readonly subgraph: Server,
    private readonly transport: Transport,
    private readonly database: Awaited<ReturnType<typeof testStore>>,
    private readonly supergraphSdl: string,
  ) {}

  server!: FastifyInstance;

  static async start(): Promise<TestGateway> {
    const subgraph = createServer();
    await new Promise<void>(resolve => subgraph.listen(0, '127.0.0.1', resolve));
    const governance = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}`;
    const { signing } = await signingKey();
    const transport = overHttp({ governance, learning: 'http://127.0.0.1:1' }, { current: signing });
    const sdl = await readFile('schema/supergraph.graphql', 'utf8');
    const test = new TestGateway(subgraph, transport, await testStore(), sdl);
    subgraph.on('request', async (request, response) => {
      test.asked.push(await text(request));
      if (test.reply) response.end(JSON.stringify(test.reply));
    });
    test.server = await test.open();
    return test;
  }

  /** One more gateway before the same governance. */
  open(over: Partial<GatewayOptions> = {}): Promise<FastifyInstance> {
    const { supergraphSdl, transport, database } = this;
    const log = pino({ level: 'silent' });
    const securityContact = 'mailto:security@naober.example';
    const usual = { defaultRegion: 'noord', isDemo: true, securityContact, portalFolder: 'no-portal', log };
    const given = { supergraphSdl, transport, store: database.store, visitorsRun: 'any' as const };
    return openGateway({ ...given, ...usual, ...over });
  }

  /** The gateway's own tables. */
  get store(): pg.Pool {
    return this.database.store;
  }

  /** Asks the graph. */
  post(body: object, over: Partial<InjectOptions> = {}, server = this.server): Promise<LightMyRequestResponse> {
    return server.inject({ method: 'POST', url: '/graphql', headers: json, payload: body, ...over });
  }

  async stop(): Promise<void> {
    await this.server.close();
    this.subgraph.closeAllConnections();
    this.subgraph.close();
    await this.transport.close();
    await this.database.stop();
  }
}
