import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventually } from '@naober/kit/testing/eventually';
import * as fc from 'fast-check';
import { inventedSupergraph } from '../../testing/invented-supergraph.ts';
import { abstract } from '../../testing/supergraphs/abstract.ts';
import { Planner } from './planner.ts';

const { supergraphSdl } = inventedSupergraph(abstract);
const planner = new Planner(supergraphSdl, { milliseconds: 1_000, paths: 100_000_000 });
const strict = new Planner(supergraphSdl, { milliseconds: 60_000, paths: 200 });
beforeAll(() => planner.plan('{ __typename }', undefined));
afterAll(() => Promise.all([planner.close(), strict.close()]));

const codeOf = (error: unknown) => (error as { extensions?: { code?: string } }).extensions?.code;
const outcome = (document: string, by = planner) => by.plan(document, undefined).then(() => 'planned', codeOf);

/** Each step down multiplies the ways to get there. */
const hostile = (depth: number): string =>
  depth === 0
    ? 'reviews { by { played { age rank } } } title weight score'
    : `best { ${['Media', 'Named', 'Book', 'Film', 'Game'].map(on => `... on ${on} { ... on Media { ${hostile(depth - 1)} } }`).join(' ')} }`;

test('a document that takes too long is refused, and who waits behind it is planned', async () => {
  const all = [
    '{ topMedia { title } }',
    `{ topMedia { ${hostile(6)} } }`,
    '{ books { pages } }',
    '{ counted { times } }',
  ];
  expect(await Promise.all(all.map(one => outcome(one)))).toEqual([
    'planned',
    'OPERATION_TOO_COMPLEX',
    'planned',
    'planned',
  ]);
});

test('a document with too many ways is refused', async () => {
  expect(await outcome(`{ topMedia { ${hostile(2)} } }`, strict)).toBe('OPERATION_TOO_COMPLEX');
  expect(await outcome('{ topMedia { title } }', strict)).toBe('planned');
});

test('meanwhile this thread is free', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 10);
  expect(await outcome(`{ topMedia { ${hostile(2)} } }`)).toBe('OPERATION_TOO_COMPLEX');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});

test('a thread that has nothing to plan ends, and another begins when it is needed', async () => {
  const resting = new Planner(supergraphSdl, undefined, 20);
  expect(await outcome('{ topMedia { title } }', resting)).toBe('planned');
  expect(
    await eventually(
      async () => resting.isAwake,
      isAwake => !isAwake,
    ),
  ).toBe(false);
  expect([await outcome('{ topMedia { title } }', resting), resting.isAwake]).toEqual(['planned', true]);
  await resting.close();
});

const both = new Planner(supergraphSdl, { milliseconds: 2_000, paths: 1_000 });
afterAll(() => both.close());

test('fragments on interfaces in fragments on interfaces are planned or refused, however they are nested', async () => {
  const on = fc.constantFrom('Media', 'Named', 'Priced', 'Book', 'Film');
  const inside = fc.letrec<{ body: string }>(tie => ({
    body: fc.oneof(
      { depthSize: 'large', maxDepth: 7 },
      fc.constantFrom('__typename', '... on Media { reviews { text } weight rank }', '... on Named { name }'),
      fc
        .array(fc.tuple(on, tie('body')), { minLength: 2, maxLength: 4 })
        .map(all => all.map(([type, body]) => `... on ${type} { ${body} }`).join(' ')),
      tie('body').map(body => `... on Media { best { ${body} } }`),
    ),
  })).body;
  await fc.assert(
    fc.asyncProperty(inside, async body => {
      // Undefined: Apollo's planner has stumbled over a `__typename`.
      expect(['planned', 'OPERATION_TOO_COMPLEX', undefined]).toContain(await outcome(`{ media { ${body} } }`, both));
      expect(await outcome('{ books { pages } }', both)).toBe('planned');
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('a document that is none is an error of its own', async () => {
  expect(await outcome('{ nothing }')).toBe('INVALID_GRAPHQL');
  expect(await outcome('{')).toBe(undefined);
});

test('who waits when it is closed hears of it', async () => {
  const closing = new Planner(supergraphSdl);
  const waiting = [closing.plan('{ books { pages } }', undefined), closing.plan('{ topMedia { title } }', undefined)];
  expect(closing.queueDepth).toBe(2);
  const settled = Promise.allSettled(waiting);
  await closing.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(closing.plan('{ books { pages } }', undefined)).rejects.toThrow('The planner is closed.');
  expect(closing.queueDepth).toBe(0);
});

test('only so many documents wait; the next one is refused at once', async () => {
  const busy = new Planner(supergraphSdl);
  const waiting = Array.from({ length: 500 }, () => busy.plan('{ books { pages } }', undefined));
  const settled = Promise.allSettled(waiting);
  expect(await outcome('{ topMedia { title } }', busy)).toBe('UNAVAILABLE');
  expect(busy.queueDepth).toBe(500);
  await busy.close();
  await settled;
});
