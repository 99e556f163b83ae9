import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Answering } from '@naober/gateway/testing/answering';
import { answersOf, type Question } from '@naober/scripts/bench/gateway/fixture/answer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { eventually } from '../platform.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])';
const books = `${link} type Query { book: Book } type Book @key(fields: "id") { id: ID! title: String }`;
const withPages = books.replace('title: String', 'title: String pages: Int');
const stock = `${link} type Book @key(fields: "id") { id: ID! inStock: Boolean }`;

let folder: string;
let file: string;
let output: string;
let gateway: ChildProcess;
let servers: Record<'books' | 'stock', Answering>;

beforeAll(async () => {
  const book = () => ({ id: '1', title: 'De Ontdekking', pages: 780 });
  servers = {
    books: await serve(withPages, { Query: { book }, Book: { __resolveReference: book } }),
    stock: await serve(stock, { Book: { inStock: () => true } }),
  };
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server.stop();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'naober-gateway-test-'));
  file = path.join(folder, 'supergraph.graphql');
  output = '';
});
afterEach(async () => {
  if (gateway.exitCode === null) await end();
  rmSync(folder, { recursive: true, force: true });
});

function serve(sdl: string, resolvers: object): Promise<Answering> {
  const answer = answersOf(buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }));
  return Answering.start(async ({ body, response }) =>
    response.end(JSON.stringify(await answer(JSON.parse(body) as Question))),
  );
}

function writeSupergraph(booksSdl: string, stockUrl = servers.stock.url, name = 'supergraph.graphql'): void {
  const { supergraphSdl } = composeServices([
    { name: 'books', typeDefs: parse(booksSdl), url: servers.books.url },
    { name: 'stock', typeDefs: parse(stock), url: stockUrl },
  ]);
  writeFileSync(path.join(folder, name), supergraphSdl!);
}

/** As npm would. */
function run(...args: string[]): void {
  gateway = spawn(process.execPath, [path.resolve('scripts/gateway.ts'), ...args], {
    env: { ...process.env, NODE_OPTIONS: '', INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [gateway.stdout!, gateway.stderr!])
    stream.on('data', (chunk: Buffer) => (output += String(chunk)));
}

/** Gives its address. */
function start(...args: string[]): Promise<string> {
  run('--supergraph', 'supergraph.graphql', '--port', '0', ...args);
  return eventually(async () => /listens on (\S+)/.exec(output)?.[1], 20_000);
}

async function end(): Promise<unknown[]> {
  const ended = once(gateway, 'exit');
  gateway.kill('SIGTERM');
  return ended;
}

async function ask(url: string, query: string): Promise<{ data?: unknown; errors?: { message: string }[] }> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as { data?: unknown };
}

const readiness = async (url: string) => (await (await fetch(`${url}/readyz`)).json()) as Record<string, unknown>;

test('a supergraph is served, and another one without a break; a broken one is refused and told', async () => {
  writeSupergraph(books);
  const url = await start();
  expect(await ask(url, '{ book { title inStock } }')).toEqual({
    data: { book: { title: 'De Ontdekking', inStock: true } },
  });
  expect((await ask(url, '{ book { pages } }')).errors![0]!.message).toMatch(/Cannot query field "pages"/);

  writeSupergraph(withPages);
  await eventually(async () => (await ask(url, '{ book { pages } }')).data);
  expect(await ask(url, '{ book { pages inStock } }')).toEqual({ data: { book: { pages: 780, inStock: true } } });

  writeFileSync(file, 'type Query {');
  await eventually(async () => (await readiness(url))['refusedSupergraph']);
  expect(output).toMatch(/the new supergraph is refused; the one before serves on/);
  expect(await ask(url, '{ book { pages } }')).toEqual({ data: { book: { pages: 780 } } });

  writeSupergraph(books);
  await eventually(async () => (await readiness(url))['refusedSupergraph'] === null);
  expect((await ask(url, '{ book { pages } }')).errors).toHaveLength(1);
  expect([(await fetch(`${url}/healthz`)).status, await end()]).toEqual([200, [0, null]]);
});

test('a subgraph moves with the supergraph that names it', async () => {
  writeSupergraph(books);
  const url = await start();
  const elsewhere = await serve(stock, { Book: { inStock: () => false } });
  writeSupergraph(books, elsewhere.url);
  const moved = async () => {
    const { data } = await ask(url, '{ book { inStock } }');
    return (data as { book: { inStock: boolean } }).book.inStock === false;
  };
  await eventually(moved).finally(() => elsewhere.stop());
});

test('a subgraph that is away costs its own fields', async () => {
  writeSupergraph(books, 'http://127.0.0.1:1');
  const url = await start();
  const { data, errors } = await ask(url, '{ book { title inStock } }');
  expect(data).toEqual({ book: { title: 'De Ontdekking', inStock: null } });
  expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN/);
});

test('the schema is told to those alone who start it so', async () => {
  writeSupergraph(books);
  const query = '{ __schema { queryType { name } } }';
  expect((await ask(await start(), query)).errors![0]!.message).toMatch(/introspection is not allowed/);
  await end();
  output = '';
  expect(await ask(await start('--introspection'), query)).toEqual({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});

test.each([
  ['no supergraph', [], /^Say which supergraph to serve: --supergraph FILE; see --help\.$/],
  ['a file that is not there', ['--supergraph', 'none'], /^There is no file \S+none\.$/],
  ['an option that is none', ['--supergraf', 'x'], /^Unknown option '--supergraf'; see --help$/],
  ['a port that is none', ['--supergraph', 'supergraph.graphql', '--port', 'x'], /^--port is a number up to 65535/],
  ['a broken file', ['--supergraph', 'broken.graphql'], /broken\.graphql cannot be served: Syntax Error/],
  ['a schema of one', ['--supergraph', 'one.graphql'], /one\.graphql cannot be served: it names no subgraphs/],
  ['a subgraph without an address', ['--supergraph', 'bare.graphql'], /the address of stock is no http address: ""/],
])('%s is said in one line, and the end', async (_what, args, line) => {
  writeSupergraph(books, '', 'bare.graphql');
  writeSupergraph(books);
  writeFileSync(path.join(folder, 'broken.graphql'), 'type Query {');
  writeFileSync(path.join(folder, 'one.graphql'), 'type Query { one: Int }');
  run(...args);
  const [code] = await once(gateway, 'close');
  expect([code, output.trim().split('\n')]).toEqual([1, [expect.stringMatching(line)]]);
});
