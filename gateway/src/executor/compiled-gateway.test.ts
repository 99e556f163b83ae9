import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { OneGateway } from '../../testing/one-gateway.ts';
import { keys } from '../../testing/supergraphs/keys.ts';
import { mutations } from '../../testing/supergraphs/mutations.ts';
import { isMutation } from '../transport.ts';

const counts = { lookUps: [] as boolean[], compiled: [] as boolean[], unusual: 0 };
const counting = {
  onLookUp: (isKnown: boolean) => void counts.lookUps.push(isKnown),
  onCompiled: (isCompiled: boolean) => void counts.compiled.push(isCompiled),
  onUnusual: () => void (counts.unusual += 1),
};
let one: OneGateway;
beforeAll(async () => {
  one = await OneGateway.start(keys, { counts: counting });
});
afterAll(() => one.stop());
beforeEach(() => void Object.assign(counts, { lookUps: [], compiled: [], unusual: 0 }));

test('twenty who ask the same at once wait for one plan', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => one.ask('{ users { name } }')));
  expect(new Set(answers)).toEqual(new Set([answers[0]]));
  expect(answers[0]).toMatch(/^{"users":\[{"name":"name \d+"}/);
  expect(counts).toEqual({ lookUps: [false, ...Array(19).fill(true)], compiled: [true], unusual: 0 });
});

test('an entity that stands often is asked for once', async () => {
  const asked: unknown[] = [];
  const often = await OneGateway.start(keys, {
    ask: async (_subgraph, { variables: { representations } }) => {
      if (!representations) return { data: { users: ['a', 'b', 'a', 'a'].map(id => ({ __typename: 'User', id })) } };
      asked.push(representations);
      return { data: { _entities: [{ rank: 1 }, { rank: 2 }] } };
    },
  });
  expect(await often.ask('{ users { rank } }')).toBe('{"users":[{"rank":1},{"rank":2},{"rank":1},{"rank":1}]}');
  expect(JSON.stringify(asked)).toBe('[[{"__typename":"User","id":"a"},{"__typename":"User","id":"b"}]]');
  await often.stop();
});

test('what is asked of entities in several places is asked in one fetch, of each once', async () => {
  const asked: unknown[] = [];
  const users = ['a', 'b'].map(id => ({ __typename: 'User', id }));
  const several = await OneGateway.start(keys, {
    ask: async (_subgraph, { variables: { representations } }) => {
      if (!representations) return { data: { users, me: { __typename: 'User', id: 'b' } } };
      asked.push(...(representations as unknown[]));
      return { data: { _entities: [{ rank: 1 }, { rank: 2 }] } };
    },
  });
  expect(await several.ask('{ users { rank } me { rank } }')).toBe('{"users":[{"rank":1},{"rank":2}],"me":{"rank":2}}');
  expect(JSON.stringify(asked)).toBe('[{"__typename":"User","id":"a"},{"__typename":"User","id":"b"}]');
  await several.stop();
});

test('what is too complex is refused, and again without being planned', async () => {
  const strict = await OneGateway.start(keys, { counts: counting, budget: { milliseconds: 3_000, paths: 1 } });
  const query = '{ me { owns { maker { head { rank } } } } }';
  expect([await strict.ask(query), await strict.ask(query)]).toEqual(Array(2).fill('OPERATION_TOO_COMPLEX'));
  expect(counts).toEqual({ lookUps: [false, true], compiled: [], unusual: 0 });
  expect(strict.fetches).toEqual([]);
  await strict.stop();
});

test('what Apollo runs is counted', async () => {
  expect(await one.ask('{ __typename shared __schema { queryType { name } } }')).toMatch(
    /"queryType":{"name":"Query"}/,
  );
  expect(await one.ask('{ toString: shared }')).toMatch(/^{"toString":/);
  expect(counts.compiled).toEqual([false, false]);
});

test('an answer that does not fit is counted', async () => {
  const strict = await OneGateway.start(keys, {
    counts: counting,
    ask: async () => ({ data: { users: [null] } }),
  });
  expect(await strict.ask('{ users { name } }')).toBe('null');
  expect(counts.unusual).toBe(1);
  await strict.stop();
});

test('a subgraph that cannot be asked costs its own fields', async () => {
  const alone = await OneGateway.start(keys, { ask: () => Promise.reject(new Error('away')) });
  expect(await alone.ask('{ me { name } }')).toBe('INTERNAL_SERVER_ERROR');
  await alone.stop();
});

test('a thousand operations are kept, and no more', async () => {
  const small = await OneGateway.start(mutations);
  for (let at = 0; at < 1_003; at++) await small.ask(`{ __typename a${at}: __typename }`);
  expect(small.gateway.state).toEqual({ compiled: 1_000, waiting: 0 });
  await small.stop();
});

test('mutations run one after another, those of several subgraphs too', async () => {
  const serial = await OneGateway.start(mutations);
  const begun: string[] = [];
  const release = Promise.withResolvers<void>();
  serial.held = release.promise;
  const answer = serial.ask('mutation { push { id } turn { id } leftCount }').finally(() => begun.push('answered'));
  while (serial.fetches.length === 0) await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(serial.fetches.map(({ query }) => query)).toEqual(['mutation{push{id}}']);
  release.resolve();
  await answer;
  expect(serial.fetches.map(fetch => [fetch.query, isMutation(fetch)])).toEqual([
    ['mutation{push{id}}', true],
    ['mutation{turn{id}}', true],
    ['mutation{leftCount}', true],
  ]);
  await serial.stop();
});

test('after it has stopped nothing new is planned', async () => {
  const stopped = await OneGateway.start(keys);
  await stopped.ask('{ shared }');
  await stopped.gateway.stop();
  expect(await stopped.ask('{ users { id } }')).toBe('INTERNAL_SERVER_ERROR');
  expect(await stopped.ask('{ shared }')).toMatch(/^{"shared":/);
});
