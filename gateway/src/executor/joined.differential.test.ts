import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { abstract } from '../../testing/supergraphs/abstract.ts';
import { keys } from '../../testing/supergraphs/keys.ts';
import { TwoGateways } from '../../testing/two-gateways.ts';

let gateways: TwoGateways;
let overMedia: TwoGateways;
beforeAll(async () => {
  gateways = await TwoGateways.start(keys);
  overMedia = await TwoGateways.start(abstract);
});
afterAll(() => Promise.all([gateways, overMedia].map(one => one.stop())));

/** Everywhere the same is asked of `makers`: by Apollo's executor in three fetches, here in one. */
const query =
  '{ users { rank address { street } } me { rank address { street } } user(id: "c") { rank address { street } } }';

const user = (id: string) => ({ __typename: 'User', id });
const root = { users: ['a', 'b', 'a'].map(user), me: user('b'), user: user('c') };

type Answer = (ids: readonly string[]) => ExecutionResult;

const known = (id: string) => ({ rank: id.charCodeAt(0), address: { street: `${id} street` } });
const all = (ids: readonly string[]) => ({ _entities: ids.map(known) });
const error = (path?: readonly unknown[]) => ({ message: 'not that', path }) as unknown as GraphQLError;
const at = (ids: readonly string[], id: string, ...inside: string[]) =>
  ids.flatMap((one, index) => (one === id ? [error(['_entities', index, ...inside])] : []));

const answers: readonly (readonly [what: string, Answer])[] = [
  ['all', ids => ({ data: all(ids) })],
  ['an error of one that stands in all', ids => ({ data: all(ids), errors: at(ids, 'b', 'rank') })],
  ['an error of one that stands in one', ids => ({ data: all(ids), errors: at(ids, 'c') })],
  ['errors of all', ids => ({ data: all(ids), errors: ['a', 'b', 'c'].flatMap(id => at(ids, id, 'address')) })],
  ['an error of the fetch', ids => ({ data: all(ids), errors: [error(['_entities']), error()] })],
  ['one at a place before the first', ids => ({ data: all(ids), errors: [error(['_entities', -1, 'rank'])] })],
  ['one that nobody asked for', ids => ({ data: all(ids), errors: [error(['_entities', 99, 'rank'])] })],
  ['null for one', ids => ({ data: { _entities: ids.map(id => (id === 'b' ? null : known(id))) } })],
  ['none', () => ({ data: null, errors: [error()] })],
  ['too few', ids => ({ data: { _entities: ids.slice(1).map(known) } })],
  ['no list', () => ({ data: { _entities: {} } })],
];

test.each(answers)('%s: each place has its own of what several ask for at once', async (_what, answer) => {
  const fetches: number[] = [];
  const both = await gateways.answers({ query }, 0, (subgraph, { variables }) => {
    if (subgraph === 'accounts') return { data: structuredClone(root) };
    const representations = variables['representations'] as { id: string }[];
    fetches.push(representations.length);
    return answer(representations.map(({ id }) => id));
  });
  expect(both!.ours).toEqual(both!.apollo);
  expect(fetches).toEqual([3, 3, 1, 1]); // ours, for a, b and c; then Apollo's: users, me and user
});

test('places that ask the same of an entity, and then not the same of what is in it, share nothing', async () => {
  const both = await gateways.answers({
    query: '{ first: users { owns { x: made } } second: users { owns { x: price } } }',
  });
  expect(both!.ours).toEqual(both!.apollo);
  expect(both!.ours.data).toMatch(/"x":"made \d+".*"x":\d/);
});

test('an error of one that stands for two of an interface is told of both', async () => {
  const media = ['Book', 'Film', 'Book'].map(type => ({ __typename: type, id: '1' }));
  const both = await overMedia.answers(
    { query: '{ media { score } again: media { score } }' },
    0,
    (subgraph, fetch) => {
      if (subgraph === 'library') return { data: { media: structuredClone(media), again: structuredClone(media) } };
      const all = fetch.variables['representations'] as unknown[];
      return {
        data: { _entities: all.map(() => ({ score: null })) },
        errors: all.map((_one, at) => error(['_entities', at, 'score'])),
      };
    },
  );
  expect(both!.ours).toEqual(both!.apollo);
  expect(both!.ours.errors).toHaveLength(6);
});

test('what is nested deeper than a stack reaches is copied too', async () => {
  const deep = () => JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown;
  const both = await gateways.answers({ query: '{ users { rank } me { rank } }' }, 0, (subgraph, fetch) => {
    if (subgraph === 'accounts') return { data: structuredClone({ users: root.users, me: root.me }) };
    return {
      data: { _entities: (fetch.variables['representations'] as unknown[]).map(() => ({ rank: 1, more: deep() })) },
    };
  });
  expect(both!.ours).toEqual(both!.apollo);
});
