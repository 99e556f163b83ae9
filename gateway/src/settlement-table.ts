import type { ApolloServer } from '@apollo/server';
import { ConstantBackoff, handleAll, retry } from 'cockatiel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { GatewayContext } from './subgraph-source.ts';

interface Part {
  readonly text: string;
  readonly next: string | null;
}

/** Where the parts of a table are in the graph: of one batch, or of a member's month. */
interface Table {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly partOf: (data: never) => Part | null | undefined;
}

/**
 * Lines of a settlement as one file, for who may see them. Parts are asked of the graph, as who asks, when the browser has
 * taken those before: however long the table is, two parts of it are in memory.
 */
export function settlementTables(server: FastifyInstance, graph: ApolloServer<GatewayContext>): void {
  const options = { config: { asksGraph: true } };
  server.get<{ Params: { id: string } }>('/tables/settlement/:id.csv', options, (request, reply) =>
    send(graph, request, reply, ofBatch(request.params.id), 'verrekening'),
  );
  server.get<{ Params: { slug: string; month: string } }>(
    '/tables/settlement/:slug/:month.csv',
    options,
    (request, reply) => {
      const { slug, month } = request.params;
      if (!/^\d{4}-\d{2}$/.test(month)) return nothing(reply);
      return send(graph, request, reply, ofMonth(slug, `${month}-01`), `verrekening-${month}`);
    },
  );
}

async function send(
  graph: ApolloServer<GatewayContext>,
  request: FastifyRequest,
  reply: FastifyReply,
  table: Table,
  name: string,
): Promise<FastifyReply> {
  const asking = { viewer: request.viewer!, requestId: request.id, address: request.ip };
  const first = await askPart(graph, asking, table, null);
  if (first === null) return nothing(reply);
  reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .header('cache-control', 'no-store');
  return reply.send(Readable.from(partsOf(graph, asking, table, first)));
}

/** Once its head is sent nobody can be told that the table failed: a part that did not come in time is asked for again. */
const again = retry(handleAll, { maxAttempts: 2, backoff: new ConstantBackoff(1_000) });

/** A byte order mark, by which spreadsheets know UTF-8; then part after part. */
async function* partsOf(
  graph: ApolloServer<GatewayContext>,
  asking: GatewayContext,
  table: Table,
  first: Part,
): AsyncGenerator<string> {
  yield '\ufeff';
  for (let part = first; ;) {
    yield part.text;
    if (part.next === null) return;
    const { next: after } = part;
    const next = await again.execute(() => askPart(graph, asking, table, after));
    if (next === null) throw new Error('A table broke off: a part of it was not given.');
    part = next;
  }
}

/** Null: there is none, or it is not hers to see. Throws what the graph says went wrong. */
async function askPart(
  graph: ApolloServer<GatewayContext>,
  contextValue: GatewayContext,
  { query, variables, partOf }: Table,
  after: string | null,
): Promise<Part | null> {
  const { body } = await graph.executeOperation({ query, variables: { ...variables, after } }, { contextValue });
  if (body.kind !== 'single') throw new Error('The graph answers in parts.');
  const { data, errors } = body.singleResult;
  if (errors?.length) throw Object.assign(new Error(errors[0]!.message), { statusCode: 503 });
  return partOf(data as never) ?? null;
}

const nothing = (reply: FastifyReply): FastifyReply => reply.code(404).send({ error: 'There is nothing here.' });

const ofBatch = (id: string): Table => ({
  query: 'query BatchTable($id: ID!, $after: ID) { settlementBatch(id: $id) { csv(after: $after) { text next } } }',
  variables: { id },
  partOf: (data: { settlementBatch: { csv: Part } | null }) => data.settlementBatch?.csv,
});

const ofMonth = (slug: string, month: string): Table => ({
  query: `query MonthTable($slug: String!, $month: LocalDate!, $after: ID) {
    member(slug: $slug) { settlementCsv(month: $month, after: $after) { text next } } }`,
  variables: { slug, month },
  partOf: (data: { member: { settlementCsv: Part | null } | null }) => data.member?.settlementCsv,
});
