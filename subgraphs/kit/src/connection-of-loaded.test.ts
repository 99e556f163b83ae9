import { expect, test } from '@jest/globals';
import { pageOfLoaded } from './connection.ts';

const encode = (values: unknown) => Buffer.from(JSON.stringify(values)).toString('base64url');

test('a page of what is loaded already is paged in the same way', async () => {
  const loaded = ['a', 'b', 'c'].map(letter => ({ id: letter }));
  const first = pageOfLoaded(loaded, { first: 2 });
  const second = pageOfLoaded(loaded, { first: 2, after: first.pageInfo.endCursor });
  expect([first.nodes, second.nodes]).toEqual([[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }]]);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage, await first.count()]).toEqual([true, false, 3]);
  for (const refused of [{ first: 0 }, { first: 101 }, { first: 1, after: '' }, { first: 1, after: encode(['z']) }]) {
    expect(() => pageOfLoaded(loaded, refused)).toThrow(
      expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }),
    );
  }
});
