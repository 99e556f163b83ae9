import { afterEach, expect, test } from '@jest/globals';
import { inventedSupergraph } from '../../testing/invented-supergraph.ts';
import { OneGateway } from '../../testing/one-gateway.ts';
import { keys } from '../../testing/supergraphs/keys.ts';
import { lists } from '../../testing/supergraphs/lists.ts';

const more = { ...keys, subgraphs: { ...keys.subgraphs, extra: 'type Query { extra: Int }' } };
const { supergraphSdl: moreSdl } = inventedSupergraph(more);
const { supergraphSdl: listsSdl } = inventedSupergraph(lists);

const compiled: boolean[] = [];
const counts = { onCompiled: (isCompiled: boolean) => void compiled.push(isCompiled) };
let one: OneGateway;
const start = async (...documents: string[]) => (one = await OneGateway.start(keys, { counts, documents }));
afterEach(async () => {
  compiled.splice(0);
  await one.stop();
});

test('documents that are known beforehand are compiled before anyone asks', async () => {
  await start('{ users { name } }', 'query A { shared } query B { me { rank } }', '{ gone }');
  expect(compiled.length).toBe(3);
  await one.ask('{ users { name } }');
  expect(compiled.length).toBe(3);
});

test('what is asked most is compiled before the new schema is taken into use', async () => {
  await start();
  await one.ask('{ users { name } }');
  const told: number[] = [];
  one.gateway.onSchemaLoadOrUpdate(() => void told.push(compiled.length));
  await one.gateway.update(moreSdl);
  expect(told).toEqual([2]);
  await one.ask('{ users { name } }');
  expect(compiled.length).toBe(2);
  expect(await one.ask('{ extra }')).not.toBe('GRAPHQL_VALIDATION_FAILED');
});

test('documents that the new schema does not know are left out', async () => {
  await start('{ users { name } }');
  await one.ask('{ makers { code } }');
  await one.gateway.update(listsSdl);
  expect(one.gateway.state).toEqual({ compiled: 0, waiting: 0 });
  expect(await one.ask('{ users { name } }')).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('what is no supergraph is refused, and all goes on', async () => {
  await start('{ users { name } }');
  const before = await one.ask('{ users { name } }');
  for (const sdl of ['', 'type Query { a: Int }', `${moreSdl} type`, moreSdl.replace('type Query', 'type Nothing')]) {
    await expect(one.gateway.update(sdl)).rejects.toThrow();
  }
  expect(await one.ask('{ users { name } }')).toBe(before);
  expect(compiled.length).toBe(1);
});

test('who is being answered when the schema changes is answered', async () => {
  await start();
  const before = await one.ask('{ users { name rank } }');
  const release = Promise.withResolvers<void>();
  one.held = release.promise;
  const answer = one.ask('{ users { name rank } }');
  while (one.fetches.length < 3) await new Promise(setImmediate);
  await one.gateway.update(listsSdl);
  release.resolve();
  expect(await answer).toBe(before);
});

test('who is being planned when the schema changes is answered', async () => {
  await start('{ shared }');
  const answers = ['{ users { name } }', '{ makers { code } }', '{ me { rank } }'].map(query => one.ask(query));
  while (one.gateway.state.waiting < 3) await new Promise(setImmediate);
  await one.gateway.update(listsSdl);
  expect((await Promise.all(answers)).map(answer => answer.slice(0, 7))).toEqual(['{"users', '{"maker', '{"me":{']);
});

test('of two changes at once the later one stands, though the first takes longer', async () => {
  await start();
  for (const query of ['{ users { name } }', '{ me { rank } }', '{ makers { code } }']) await one.ask(query);
  await Promise.all([one.gateway.update(moreSdl), one.gateway.update(listsSdl)]);
  expect(await one.ask('{ extra }')).toBe('GRAPHQL_VALIDATION_FAILED');
});
