import { z } from 'zod';
import { publisherOf } from './event-queues.ts';
import { giveBack } from './give-back.ts';
import { endBy, leave, usualGraceMilliseconds } from './leaving.ts';
import { publishedKeys } from './published-keys.ts';
import { Subgraph } from './serve.ts';
import { serveSubgraph } from './serve-http.ts';
import { startTraces } from './traces.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const environment = z.object({
  /** Connection URL of the subgraph's runtime role. */
  DATABASE_URL: z.url(),
  /** For events, which PostgreSQL announces: past a pooler that shares connections. Default: the same. */
  EVENTS_DATABASE_URL: z.url().optional(),
  /** Where the gateway publishes the keys (JWKS) whose statements about viewers are believed. */
  VIEWER_KEYS_URL: z.url(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  /** How long to answer after SIGTERM, while `/readyz` says `stopping`. Default: 5,000 in production, else 0. */
  STOP_GRACE_MILLISECONDS: z.coerce.number().int().min(0).optional(),
});

/** One subgraph as a process of its own; ends cleanly on SIGTERM and SIGINT. */
export async function serveFromEnvironment(definition: SubgraphDefinition): Promise<void> {
  const read = environment.safeParse(process.env);
  if (!read.success) {
    console.error(
      `${definition.name} needs: ${read.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ')}`,
    );
    process.exit(1); // nothing is open yet; not thrown, since a stack would hide the line that says what is missing
  }
  const { DATABASE_URL, EVENTS_DATABASE_URL: events, VIEWER_KEYS_URL, HOST, PORT, STOP_GRACE_MILLISECONDS } = read.data;
  const publishers = [definition.name, ...definition.borrows.map(({ topic }) => publisherOf(topic))];
  const eventUrls = Object.fromEntries(publishers.map(name => [name, events ?? DATABASE_URL]));
  const endTraces = await startTraces(definition.name, process.env['OTEL_EXPORTER_OTLP_ENDPOINT']);
  const subgraph = await Subgraph.open(definition, { databaseUrl: DATABASE_URL, eventUrls });
  const server = serveSubgraph(subgraph, publishedKeys(VIEWER_KEYS_URL));
  endBy(async () => {
    await leave(server, STOP_GRACE_MILLISECONDS ?? usualGraceMilliseconds(process.env['NODE_ENV']));
    await subgraph.close();
    await endTraces();
  });
  console.log(`${definition.name} listens on ${await server.listen({ host: HOST, port: PORT })}`);
  giveBack();
}
