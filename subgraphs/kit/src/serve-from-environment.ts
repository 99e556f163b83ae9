import { importSPKI } from 'jose';
import { z } from 'zod';
import { Subgraph } from './serve.ts';
import { serveSubgraph } from './serve-http.ts';
import type { SubgraphDefinition } from './subgraph.ts';

const environment = z.object({
  /** Connection URL of the subgraph's runtime role. */
  DATABASE_URL: z.url(),
  /** The gateway's public key (PEM, EdDSA): whose statements about viewers are believed. */
  VIEWER_PUBLIC_KEY: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
});

/** One subgraph as a process of its own; ends cleanly on SIGTERM and SIGINT. */
export async function serveFromEnvironment(definition: SubgraphDefinition): Promise<void> {
  const read = environment.safeParse(process.env);
  if (!read.success) {
    console.error(
      `${definition.name} needs: ${read.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ')}`,
    );
    process.exit(1);
  }
  const { DATABASE_URL, VIEWER_PUBLIC_KEY, HOST, PORT } = read.data;
  const subgraph = await Subgraph.open(definition, { databaseUrl: DATABASE_URL });
  const server = serveSubgraph(subgraph, await importSPKI(VIEWER_PUBLIC_KEY, 'EdDSA'));
  console.log(`${definition.name} listens on ${await server.listen({ host: HOST, port: PORT })}`);
  const end = () =>
    void server
      .close()
      .then(() => subgraph.close())
      .then(() => process.exit(0));
  process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end); // the last: who started us is gone
}
