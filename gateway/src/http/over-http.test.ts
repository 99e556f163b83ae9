import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import { signingKey } from '@naober/kit/testing/keys';
import { aViewer } from '@naober/kit/testing/subgraph';
import { statementHeader } from '@naober/kit/viewer';
import { Answering, type Asked } from '../../testing/answering.ts';
import type { Transport } from '../transport.ts';
import { overHttp, type HttpOptions } from './over-http.ts';

let subgraph: Answering;
let transport: Transport;
afterEach(async () => {
  await subgraph.stop();
  await transport.close();
});

const anna = aViewer({ personId: 'anna' });
const bert = aViewer({ personId: 'bert' });
const question = { query: '{ notes { text } }', requestId: 'r1' };

async function start(answer: (asked: Asked) => void, options?: HttpOptions, isNeighbours = false): Promise<void> {
  subgraph = await Answering.start(answer);
  const { signing } = await signingKey();
  transport = overHttp({ notes: subgraph.url }, isNeighbours ? null : { current: signing }, options);
}

/** As a subgraph that takes its time. */
const slowly =
  (milliseconds = 100) =>
  ({ response, body }: Asked) =>
    void sleep(milliseconds).then(() => response.end(JSON.stringify({ data: { notes: [body.length] } })));
const atOnce = ({ response }: Asked) => void response.end('{"data":{"notes":[]}}');

test('a question is written with its variables, its name and what is known of the request', async () => {
  await start(atOnce);
  const variables = { text: 'a "quote"' };
  const retry = { key: 'k', bodyDigest: 'd' };
  const request = { ...question, variables, operationName: 'Notes', retry, deadlineMilliseconds: 700 };
  expect(await transport.ask('notes', request, anna)).toEqual({ data: { notes: [] } });
  await transport.ask('notes', question, anna);
  expect(subgraph.asked.map(({ body }) => JSON.parse(body))).toEqual([request, question]);
  expect(subgraph.asked[0]!.headers).toMatchObject({ [statementHeader]: expect.any(String) });
});

test("a neighbour's subgraph hears GraphQL over HTTP and nothing else", async () => {
  await start(atOnce, {}, true);
  await transport.ask('notes', { ...question, variables: { n: 1 } }, anna);
  expect(JSON.parse(subgraph.asked[0]!.body)).toEqual({ query: question.query, variables: { n: 1 } });
  expect(Object.keys(subgraph.asked[0]!.headers)).not.toContain(statementHeader);
});

test('who reads the same at the same moment shares one answer, and may change hers', async () => {
  await start(slowly());
  const [one, other] = await Promise.all(
    ['r1', 'r2'].map(id => transport.ask('notes', { ...question, requestId: id }, anna)),
  );
  expect([subgraph.asked.length, one]).toEqual([1, other]);
  expect(one!.data).not.toBe(other!.data);
  await transport.ask('notes', question, anna);
  expect(subgraph.asked).toHaveLength(2);
});

test.each([
  ['another person', question, bert, {}],
  ['other variables', { ...question, variables: { n: 1 } }, anna, {}],
  ['little time left', { ...question, deadlineMilliseconds: 2_999 }, anna, {}],
  ['sharing switched off', question, anna, { shareReads: false }],
])('%s: nothing is shared', async (_why, other, viewer, options) => {
  await start(slowly(), options);
  await Promise.all([transport.ask('notes', question, anna), transport.ask('notes', other, viewer)]);
  expect(subgraph.asked).toHaveLength(2);
});

test('a mutation is never shared', async () => {
  await start(slowly());
  const write = { query: 'mutation { write }', requestId: 'r1' };
  await Promise.all([transport.ask('notes', write, anna), transport.ask('notes', write, anna)]);
  expect(subgraph.asked).toHaveLength(2);
});

test('who leaves takes no answer away from the others; when all have left the subgraph is told', async () => {
  await start(slowly(200));
  const [first, second, third] = [new AbortController(), new AbortController(), new AbortController()];
  const leaving = transport.ask('notes', question, anna, first.signal);
  const staying = transport.ask('notes', question, anna, second.signal);
  await sleep(50);
  first.abort(new Error('gone'));
  await expect(leaving).rejects.toThrow('gone');
  expect(await staying).toHaveProperty('data');
  expect(subgraph.hungUp).toBe(0);
  const alone = transport.ask('notes', question, anna, third.signal);
  await eventually(
    async () => subgraph.asked.length,
    asked => asked === 2,
  );
  third.abort(new Error('gone'));
  await expect(alone).rejects.toThrow('gone');
  expect(await eventually(async () => subgraph.hungUp, Boolean)).toBe(1);
});

test.each([
  ['zstd', zstdCompressSync],
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
])('an answer compressed by %s is read', async (encoding, compress) => {
  await start(({ response }) => {
    response.setHeader('content-encoding', encoding);
    response.end(compress('{"data":{"notes":["é"]}}'));
  });
  expect(await transport.ask('notes', question, anna)).toEqual({ data: { notes: ['é'] } });
});

test('an answer that came in pieces is whole', async () => {
  await start(({ response }) => {
    const [head, tail] = [
      Buffer.from('{"data":{"notes":["é"]}}').subarray(0, 19),
      Buffer.from('{"data":{"notes":["é"]}}').subarray(19),
    ];
    response.write(head);
    setTimeout(() => response.end(tail), 20);
  });
  expect(await transport.ask('notes', question, anna)).toEqual({ data: { notes: ['é'] } });
});

test.each([
  ['no JSON', 200, 'Bad gateway', /JSON/],
  ['JSON but no GraphQL', 200, '{"statusCode":413}', 'This is no answer of a subgraph.'],
  ['a disbelief', 401, '{"errors":[]}', 'notes does not believe who asks.'],
  ['a proxy that cannot reach it', 502, '{"data":null}', 'Before notes stands one that says 502.'],
])('%s is no answer', async (_what, status, body, message) => {
  await start(({ response }) => void response.writeHead(status).end(body));
  await expect(transport.ask('notes', question, anna)).rejects.toThrow(message);
});
