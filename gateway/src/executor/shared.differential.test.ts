import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { lots } from '../../testing/supergraphs/lots.ts';
import { shelves } from '../../testing/supergraphs/shelves.ts';
import { TwoGateways } from '../../testing/two-gateways.ts';

let over: Record<'shelves' | 'lots', TwoGateways>;
beforeAll(async () => {
  over = { shelves: await TwoGateways.start(shelves), lots: await TwoGateways.start(lots) };
});
afterAll(() => Promise.all(Object.values(over).map(one => one.stop())));

interface Said {
  readonly after?: number;
  /** For each entity that is asked for. */
  readonly entity?: unknown;
  readonly error?: string;
  readonly data?: unknown;
}

/** By subgraph: what it says, and after how many milliseconds. */
async function alike(gateways: TwoGateways, query: string, said: Readonly<Record<string, Said>>) {
  const both = await gateways.answers({ query }, 0, async (name, { variables }) => {
    const { after = 0, entity, error, data } = said[name]!;
    await wait(after);
    const representations = (variables['representations'] ?? []) as unknown[];
    const errors = representations.map((_one, at) => ({ message: error, path: ['_entities', at, 'rank'] }));
    const answer = data ? { data } : { data: { _entities: representations.map(() => entity) } };
    return structuredClone({ ...answer, ...(error && { errors }) }) as unknown as ExecutionResult;
  });
  expect(both!.ours).toEqual(both!.apollo);
  return both!.ours;
}

const slots = (field: string, values: readonly number[]) => ({
  slots: values.map(value => ({ product: { __typename: 'Product', id: 'p', [field]: value } })),
});
const ofSlots = '{ slots { product { weight pieces rank } } }';

const values = [
  [
    [1, 1],
    [2, 3],
  ],
  [
    [1, 2],
    [3, 3],
  ],
  [
    [1, 1],
    [2, 2],
  ],
] as const;

test.each([
  { first: 0, second: 20, third: 0 },
  { first: 0, second: 20, third: 60 },
  { first: 20, second: 0, third: 0 },
  { first: 20, second: 0, third: 60 },
])('what two subgraphs say of one entity by its place stays in its place: %j', async after => {
  for (const [weights, pieces] of values) {
    const { data } = await alike(over.shelves, ofSlots, {
      first: { after: after.first, data: slots('weight', weights) },
      second: { after: after.second, data: slots('pieces', pieces) },
      third: { after: after.third, entity: { rank: 7 } },
    });
    const wanted = [0, 1].map(at => ({ product: { weight: weights[at], pieces: pieces[at], rank: 7 } }));
    expect(JSON.parse(data!)).toEqual({ slots: wanted });
  }
});

test('errors of entities in a list that is replaced meanwhile are told by their place', async () => {
  const { errors } = await alike(over.shelves, ofSlots, {
    first: { data: slots('weight', [1, 2]) },
    second: { after: 30, data: slots('pieces', [1, 2, 3]) },
    third: { after: 60, entity: { rank: null }, error: 'no rank' },
  });
  expect(errors).toHaveLength(2);
});

const user = (more = {}) => ({ __typename: 'User', email: 'e', ...more });

test.each([
  [
    [
      { __typename: 'Y', user: user() },
      { __typename: 'X', user: user({ town: 'Sneek' }) },
    ],
  ],
  [
    [
      { __typename: 'X', user: user({ town: 'Sneek' }) },
      { __typename: 'Y', user: user() },
    ],
  ],
])('one that a step waits for keeps its place while others become like it: %j', async items => {
  const { data } = await alike(
    over.lots,
    '{ items { ... on X { user { town rank } } ... on Y { user { town nick } } } }',
    {
      root: { data: { items } },
      towns: { entity: { town: 'Sneek', id: 'u' } },
      slow: { after: 60, entity: { rank: 1 } },
      quick: { entity: { nick: 'Jet' } },
    },
  );
  expect(data).toContain('{"town":"Sneek","rank":1}');
  expect(data).toContain('{"town":"Sneek","nick":"Jet"}');
});

test('one that comes later is not taken for one that a step waits for', async () => {
  await alike(over.lots, '{ items { ... on Y { user { town } } ... on Z { user { nick } } } }', {
    root: {
      data: {
        items: [
          { __typename: 'Z', id: 'z' },
          { __typename: 'Y', user: user() },
        ],
      },
    },
    late: { entity: { __typename: 'Z', user: user() } },
    towns: { after: 40, entity: { id: 'u', town: 'Sneek' } },
    quick: { after: 10, entity: { nick: 'Jet' } },
  });
});
