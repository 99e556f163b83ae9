import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { signingKey } from '@naober/kit/testing/keys';
import { aViewer } from '@naober/kit/testing/subgraph';
import { Answering, type Asked } from '../testing/answering.ts';
import { guardSubgraphs, NobodyWaits, type GuardedTransport, type GuardSettings } from './subgraph-guard.ts';
import { overHttp } from './transport.ts';

let subgraph: Answering;
let transport: GuardedTransport;
afterEach(async () => {
  await subgraph.stop();
  await transport.close();
});

async function start(answer: (asked: Asked) => void, settings: Partial<GuardSettings> = {}): Promise<void> {
  subgraph = await Answering.start(answer);
  const { signing } = await signingKey();
  transport = guardSubgraphs(overHttp({ notes: subgraph.url }, { current: signing }, { shareReads: false }), settings);
}

const read = { query: '{ notes }', requestId: 'r' };
const write = { query: 'mutation { write }', requestId: 'r' };
const ask = (request: typeof read & { deadlineMilliseconds?: number } = read, signal?: AbortSignal) =>
  transport.ask('notes', request, aViewer(), signal);
const well = ({ response }: Asked) => void response.end('{"data":{"notes":[]}}');
const hangUp = ({ response }: Asked) => void response.destroy();
const never = () => {};

/** Fails so often, and well from then on. */
const failing = (times: number) => (asked: Asked) => (times-- > 0 ? hangUp(asked) : well(asked));

test('a read that could not be made is made once more', async () => {
  await start(failing(1));
  expect(await ask()).toEqual({ data: { notes: [] } });
  expect(subgraph.asked).toHaveLength(2);
});

test.each([
  ['a read is not made a third time', read],
  ['a mutation is never made again', write],
  ['with little time left nothing is made again', { ...read, deadlineMilliseconds: 1_500 }],
])('%s', async (_what, request) => {
  await start(failing(2));
  await expect(ask(request)).rejects.toThrow('other side closed');
  expect(subgraph.asked).toHaveLength(request === read ? 2 : 1);
});

test('an answer with errors is an answer', async () => {
  await start(({ response }) => void response.end('{"errors":[{"message":"no"}]}'));
  expect(await ask()).toEqual({ errors: [{ message: 'no' }] });
  expect(subgraph.asked).toHaveLength(1);
});

test('no answer in time: the subgraph hears that nobody waits', async () => {
  await start(never, { patienceMilliseconds: 60 });
  await expect(ask()).rejects.toThrow('There was no answer within 60 ms.');
  await sleep(30);
  expect([subgraph.asked.length, subgraph.hungUp]).toEqual([1, 1]);
});

test('who has less time left waits no longer than that', async () => {
  await start(never);
  await expect(ask({ ...write, deadlineMilliseconds: 70 })).rejects.toThrow('There was no answer within 70 ms.');
});

test('a subgraph that fails most of the time rests, is left alone, and is asked again later', async () => {
  await start(failing(12), { restMilliseconds: 300 });
  await Promise.allSettled(Array.from({ length: 12 }, () => ask(write)));
  expect(transport.states()).toEqual({ notes: 'resting' });
  await expect(ask()).rejects.toThrow('breaker is open');
  expect(subgraph.asked).toHaveLength(12);
  await sleep(300);
  expect(transport.states()).toEqual({ notes: 'ok' });
  expect(await ask()).toEqual({ data: { notes: [] } });
  expect(await ask()).toEqual({ data: { notes: [] } });
});

test('who goes away during the trial after a rest says nothing for a subgraph', async () => {
  let isFailing = true;
  await start(asked => (isFailing ? hangUp(asked) : never()), { restMilliseconds: 200, patienceMilliseconds: 150 });
  await Promise.allSettled(Array.from({ length: 12 }, () => ask(write)));
  isFailing = false;
  await sleep(210);
  const controller = new AbortController();
  const trial = ask(write, controller.signal);
  while (subgraph.asked.length < 13) await sleep(5);
  controller.abort(new NobodyWaits('gone'));
  await expect(trial).rejects.toThrow('gone');
  expect(subgraph.hungUp).toBe(12);
  await sleep(200);
  expect([transport.states(), subgraph.hungUp]).toEqual([{ notes: 'resting' }, 13]);
});

test('who goes away says nothing against a subgraph', async () => {
  await start(never);
  const controller = new AbortController();
  const leaving = Array.from({ length: 20 }, () => ask(read, controller.signal));
  controller.abort(new NobodyWaits('gone'));
  expect((await Promise.allSettled(leaving)).map(({ status }) => status)).toEqual(Array(20).fill('rejected'));
  expect(transport.states()).toEqual({ notes: 'ok' });
});

test('so many ask at once, so many more wait, and the rest hear at once that it is too much', async () => {
  const asked: Asked[] = [];
  await start(one => void asked.push(one), { atOnce: 2, inLine: 1 });
  const answers = Array.from({ length: 4 }, () => ask());
  await expect(answers[3]).rejects.toThrow('Bulkhead');
  expect(transport.waiting()).toEqual({ notes: 1 });
  while (asked.length < 2) await sleep(5);
  for (const one of asked.splice(0)) well(one);
  await Promise.all(answers.slice(0, 2));
  while (asked.length < 1) await sleep(5);
  expect(transport.waiting()).toEqual({ notes: 0 });
  well(asked[0]!);
  expect(await answers[2]).toEqual({ data: { notes: [] } });
});

test('who waits in line and goes away is not waited for', async () => {
  await start(never, { atOnce: 1 });
  const controller = new AbortController();
  const first = ask(read, controller.signal);
  const inLine = ask(read, controller.signal);
  controller.abort(new NobodyWaits('gone'));
  await expect(first).rejects.toThrow('gone');
  await expect(inLine).rejects.toThrow('gone');
});
