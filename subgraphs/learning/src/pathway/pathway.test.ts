import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { aPathway, aSet, aStep, anEntrustment, anEpa, anotherRegionId, startLearning } from '../../testing/learning.ts';
import type { Pathway } from './pathway.entity.ts';

let learning: TestSubgraph;
beforeAll(async () => void (learning = await startLearning()));
afterAll(() => learning.stop());

interface Region {
  region: string;
  professionId: string;
  pathways: Pathway[];
  /** Somebody who does the EPAs of each first step independently. */
  held: string;
  epaIds: string[];
}

/** `many` pathways to one profession in a region of their own, of `many` steps, each of which teaches two EPAs. */
async function aRegionWith(many: number): Promise<Region> {
  const [region, professionId, held] = [uuidv7(), uuidv7(), uuidv7()];
  const epaIds: string[] = [];
  const pathways = await learning.em.transactional(async tx => {
    const set = aSet(tx);
    return Array.from({ length: many }, (_, n) => {
      const pathway = aPathway(tx, { regionId: region, professionId, title: `Pad ${String.fromCharCode(65 + n)}` });
      for (let position = 1; position <= many; position++) {
        const epas = [anEpa(tx, set), anEpa(tx, set)];
        epaIds.push(...epas.map(({ id }) => id));
        aStep(tx, pathway, position, epas);
        if (position === 1) for (const epa of epas) anEntrustment(tx, epa, held);
      }
      return pathway;
    });
  });
  return { region, professionId, pathways, held, epaIds };
}

interface Shown {
  title: string;
  steps: { position: number; viewerProgress: string | null; epas: { code: string }[] }[];
}

test.each([
  [2, 'DONE NOW'],
  [10, 'DONE NOW LATER LATER LATER LATER LATER LATER LATER LATER'],
])('%i pathways with steps, EPAs and progress cost four statements', async (many, progress) => {
  const { region, held } = await aRegionWith(many);
  learning.statements.length = 0;
  const viewer = aViewer({ tenantId: region, personId: held });
  const { data } = await learning.ask(
    viewer,
    '{ pathways { title profession { id } steps { position title epas { code } pathway { slug } viewerProgress } } }',
  );
  expect(learning.statements).toHaveLength(4);
  const shown = data!['pathways'] as Shown[];
  expect(shown).toHaveLength(many);
  for (const { steps } of shown) expect(steps.map(({ viewerProgress }) => viewerProgress).join(' ')).toBe(progress);
  expect(shown[0]!.steps.map(({ position, epas }) => [position, epas.length])).toEqual(
    Array.from({ length: many }, (_, n) => [n + 1, 2]),
  );
});

test('a visitor sees a pathway, but no progress', async () => {
  const { region, pathways } = await aRegionWith(2);
  const { data } = await learning.ask(
    aViewer({ tenantId: region }),
    `{ pathway(slug: "${pathways[0]!.slug}") { title steps { viewerProgress } } }`,
  );
  expect(data!['pathway']).toEqual({ title: 'Pad A', steps: [{ viewerProgress: null }, { viewerProgress: null }] });
});

test('of another region no pathway is seen, in any way of asking', async () => {
  const { professionId, pathways } = await aRegionWith(1);
  const { id, slug, steps } = pathways[0]!;
  const stranger = aViewer({ tenantId: anotherRegionId });
  const { data } = await learning.ask(stranger, `{ pathways { slug } pathway(slug: "${slug}") { slug } }`);
  expect(data).toEqual({ pathways: [], pathway: null });
  expect(await learning.reference(stranger, 'Pathway', id, 'slug')).toBeNull();
  expect(await learning.reference(stranger, 'PathwayStep', steps[0]!.id, 'title')).toBeNull();
  expect(await learning.reference(stranger, 'Profession', professionId, 'pathways { slug }')).toEqual({ pathways: [] });
});

test('pathways to a profession, and steps that teach an EPA, are of the region of who asks', async () => {
  const { region, professionId, pathways, epaIds } = await aRegionWith(1);
  const viewer = aViewer({ tenantId: region });
  const { id, slug, steps } = pathways[0]!;
  const epaId = epaIds[0]!;
  expect(await learning.reference(viewer, 'Profession', professionId, 'pathways { slug }')).toEqual({
    pathways: [{ slug }],
  });
  expect(await learning.reference(viewer, 'Pathway', id, 'slug')).toEqual({ slug });
  expect(await learning.reference(viewer, 'PathwayStep', steps[0]!.id, 'title')).toEqual({ title: 'Stap 1' });
  expect(await learning.reference(viewer, 'EpaDefinition', epaId, 'taughtIn { title }')).toEqual({
    taughtIn: [{ title: 'Stap 1' }],
  });
  expect(
    await learning.reference(aViewer({ tenantId: anotherRegionId }), 'EpaDefinition', epaId, 'taughtIn { title }'),
  ).toEqual({ taughtIn: [] });
});

test.each([2, 20])('references to %i professions, pathways and steps cost one statement a type', async many => {
  const { region, pathways } = await aRegionWith(many);
  const representations = pathways.flatMap(({ id, professionId, steps }) => [
    { __typename: 'Pathway', id },
    { __typename: 'Profession', id: professionId },
    ...steps.map(step => ({ __typename: 'PathwayStep', id: step.id })),
  ]);
  learning.statements.length = 0;
  const { data } = await learning.ask(
    aViewer({ tenantId: region }),
    `query($of: [_Any!]!) { _entities(representations: $of) {
      ... on Pathway { title } ... on Profession { pathways { slug } } ... on PathwayStep { title } } }`,
    { of: representations },
  );
  expect((data!['_entities'] as (object | null)[]).includes(null)).toBe(false);
  expect(learning.statements).toHaveLength(3);
});
