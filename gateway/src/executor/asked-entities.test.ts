import { expect, test } from '@jest/globals';
import { askedFor } from './asked-entities.ts';
import { compilePath } from './find-at-path.ts';
import type { Plain } from './own.ts';
import type { SharedObjects } from './run.ts';

const ways = {
  represent: (entity: unknown) => ({ __typename: 'User', id: (entity as Plain)['id'] }),
  keyFields: () => ['id'],
  rewrite: undefined,
};

/** Who is asked for of these, and the answer after it. */
function askedOf(users: Plain[]) {
  const [data, shared]: [{ users: Plain[] }, SharedObjects] = [{ users }, new Map()];
  const asked = askedFor(compilePath(['users', '@'])(data, false), ways, shared);
  return { asked, data, shared, again: compilePath(['users', '@'])(data, true) };
}

const user = (id: unknown, more: Plain = {}): Plain => ({ __typename: 'User', id, ...more });

test('places that know the same of an entity hold one object, which waits and is found once', () => {
  const { asked, data, shared, again } = askedOf([
    user('a', { owns: [{ id: 1 }] }),
    user('b'),
    user('a', { owns: [{ id: 1 }] }),
  ]);
  expect(asked).toMatchObject({ waiting: [user('a'), user('b')], indexes: [0, 1] });
  expect(asked.representations).toEqual([user('a'), user('b')]);
  expect(data.users[2]).toBe(data.users[0]);
  expect([...shared.keys()]).toEqual([data.users[0]]);
  expect(again.map(({ object }) => object)).toEqual([data.users[0], data.users[1]]);
});

test.each([
  ['more', user('a', { rank: 1 }), user('a')],
  ['less', user('a'), user('a', { rank: 1 })],
  ['something else', user('a', { rank: 1 }), user('a', { rank: 2 })],
  ['another list', user('a', { tags: ['x'] }), user('a', { tags: ['x', 'y'] })],
  ['another order', user('a', { any: { x: 1, y: 2 } }), user('a', { any: { y: 2, x: 1 } })],
  ['a moment', user('a', { at: new Date(0) }), user('a', { at: new Date(1) })],
])('a place that knows %s of it keeps its own, and both get what comes', (_what, one, other) => {
  const { asked, data, shared } = askedOf([one, other]);
  expect(asked.waiting).toEqual([one, other]);
  expect(asked.indexes).toEqual([0, 0]);
  expect(data.users[1]).toBe(other);
  expect(shared.size).toBe(0);
});

test('1 and "1" are different entities', () => {
  expect(askedOf([user(1), user('1')]).asked.indexes).toEqual([0, 1]);
});
