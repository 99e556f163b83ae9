import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { serveSubgraph } from '@naober/kit/serve-http';
import { signingKey } from '@naober/kit/testing/keys';
import { signStatement, statementHeader, type Viewer } from '@naober/kit/viewer';
import { subgraphs as definitions } from '@naober/scripts/compose-schema';
import { entitySamples, type EntitySample } from './entity-samples.ts';
import { everyField } from './every-field.ts';
import { isNothing } from './marks.ts';
import { openScene, viewerOf, type Scene } from './scene.ts';
import { readTable } from './table.ts';

const { rows } = readTable();
const nobody = new Proxy({}, { get: () => '' }) as never;
const entities = definitions.flatMap(({ name, references }) =>
  Object.keys(references).map(type => [name, type] as const),
);

let scene: Scene;
let samples: ReturnType<typeof entitySamples>;
const viewers = new Map<string, Viewer>();
beforeAll(async () => {
  scene = await openScene();
  samples = entitySamples(scene.samples);
  for (const [code, asker] of scene.askers) viewers.set(code, await viewerOf(scene.platform, asker));
}, 60_000);
afterAll(() => scene.stop());

/** Askers who may, or may not, by the row of a sample. */
const askersWith = (row: string, mark: string) =>
  Object.entries(rows.find(({ key }) => key === row)!.marks)
    .filter(([, one]) => one === mark)
    .map(([code]) => code);

const subgraphOf = (name: string) => scene.platform.platform.subgraphs.get(name)!;
const questionFor = (name: string, type: string, { id, common }: EntitySample) => {
  const fields = everyField(subgraphOf(name).schema, type, common);
  return `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${fields} } } }`;
};

/** What one asker is answered, field by field; null when there is no such thing for her. */
async function answerTo(code: string, name: string, type: string, sample: EntitySample): Promise<object | null> {
  const query = questionFor(name, type, sample);
  const { data, errors } = await subgraphOf(name).execute({ query, requestId: 'entities' }, viewers.get(code)!);
  if (errors) throw errors[0]!;
  return (data!['_entities'] as (object | null)[])[0]!;
}

const shownOf = (answer: object | null) => Object.entries(answer ?? {}).filter(([, value]) => !isNothing(value));

test('every entity type of every subgraph has a sample', () => {
  const sampled = Object.entries(entitySamples(nobody)).flatMap(([name, types]) =>
    Object.keys(types).map(type => [name, type]),
  );
  expect(sampled.map(String).sort()).toEqual(entities.map(String).sort());
});

describe.each(entities)('at %s, %s', (name, type) => {
  test('out of reach shows nothing, in any field', async () => {
    for (const sample of samples[name]![type]!) {
      if (sample.row === null) continue;
      const shown: unknown[] = [];
      for (const code of askersWith(sample.row, '·')) {
        const fields = shownOf(await answerTo(code, name, type, sample));
        if (fields.length > 0) shown.push([code, ...fields]);
      }
      expect(shown).toEqual([]);
    }
  });

  test('within reach shows something: the question can be answered', async () => {
    for (const sample of samples[name]![type]!) {
      const [somebody] = sample.row === null ? ['vis'] : askersWith(sample.row, '✓').slice(-1);
      expect(shownOf(await answerTo(somebody!, name, type, sample))).not.toEqual([]);
    }
  });

  test('that does not exist shows nothing, in any field', async () => {
    for (const code of ['her', 'ra', 'co'])
      expect(shownOf(await answerTo(code, name, type, { id: uuidv7(), row: null }))).toEqual([]);
  });
});

test.each(definitions.map(({ name }) => name))('over HTTP, by a signed statement, %s says the same', async name => {
  const { signing, keys } = await signingKey();
  const server = serveSubgraph(subgraphOf(name), keys);
  try {
    for (const [type, sample] of Object.entries(samples[name]!).map(([type, [one]]) => [type, one!] as const)) {
      const body = JSON.stringify({ query: questionFor(name, type, sample), requestId: 'entities' });
      for (const code of ['vis', 'col', 'far']) {
        const statement = await signStatement(viewers.get(code)!, name, body, signing);
        const headers = { 'content-type': 'application/json', [statementHeader]: statement };
        const answer = await server.inject({ method: 'POST', url: '/graphql', body, headers });
        const expected = JSON.parse(
          JSON.stringify({ data: { _entities: [await answerTo(code, name, type, sample)] } }),
        );
        expect([type, code, answer.json()]).toEqual([type, code, expected]);
      }
    }
  } finally {
    await server.close();
  }
});
