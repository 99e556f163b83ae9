import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import {
  aPathway,
  aProfession,
  aSet,
  aStep,
  anEmployment,
  anEntrustment,
  anEpa,
  anotherRegionId,
  startLearning,
  withRole,
} from '../../testing/learning.ts';
import { EpaKind } from '../epa-definition/epa-definition.entity.ts';
import { EntrustmentLevel } from '../epa-entrustment/entrustment-level.rules.ts';

let learning: TestSubgraph;
const memberId = uuidv7();
beforeAll(async () => {
  learning = await startLearning();
  learning.now = new Date('2026-03-10T22:30:00Z'); // half past eleven in the evening of the 10th
});
afterAll(() => learning.stop());

/** Somebody with `held` EPAs at level 4, and as many that her profession asks; each taught by a step. */
async function somebody(held: number): Promise<string> {
  const id = uuidv7();
  await learning.em.transactional(async tx => {
    const code = uuidv7();
    anEmployment(tx, id, aProfession(tx, { code }).id, { memberId });
    const set = aSet(tx);
    for (let n = 0; n < held; n++) {
      anEntrustment(tx, anEpa(tx, set, { professionCodes: [code] }), id);
      aStep(tx, aPathway(tx), 1, [anEpa(tx, set, { professionCodes: [code] })]);
    }
  });
  return id;
}

const startPage =
  '{ epaPassport { held { level status epa { code } } missing { code taughtIn { title pathway { slug } } } } }'.slice(
    2,
    -2,
  );
interface Passport {
  held: { level: string; status: string; epa: { code: string } }[];
  missing: { code: string; taughtIn?: { title: string }[] }[];
}
const passportOf = async (id: string, viewer: Viewer, fields = startPage): Promise<Passport | null> =>
  ((await learning.reference(viewer, 'Professional', id, fields)) as { epaPassport: Passport | null }).epaPassport;
const self = (personId: string) => aViewer({ personId });

test.each([1, 10])('the start page of somebody with %i held and missing EPAs costs three statements', async many => {
  const id = await somebody(many);
  learning.statements.length = 0;
  const passport = await passportOf(id, self(id));
  expect(learning.statements).toHaveLength(3);
  expect(passport?.held).toHaveLength(many);
  expect(passport?.missing.map(({ taughtIn }) => taughtIn?.length)).toEqual(Array.from({ length: many }, () => 1));
});

test.each([1, 10])('the passports of %i professionals cost an assessor three statements', async many => {
  const ids = await Promise.all(Array.from({ length: many }, () => somebody(2)));
  learning.statements.length = 0;
  const { data } = await learning.ask(
    withRole('ASSESSOR', memberId),
    'query($of: [_Any!]!) { _entities(representations: $of) { ... on Professional { epaPassport { held { epa { code } viewerCanRevoke } missing { code } } } } }',
    { of: ids.map(id => ({ __typename: 'Professional', id })) },
  );
  expect(learning.statements).toHaveLength(3);
  expect(
    (data!['_entities'] as { epaPassport: { held: { viewerCanRevoke: boolean }[] } }[]).map(({ epaPassport }) =>
      epaPassport.held.map(({ viewerCanRevoke }) => viewerCanRevoke),
    ),
  ).toEqual(ids.map(() => [true, true]));
});

test('held is what counts today, missing is what is core and not held independently', async () => {
  const id = uuidv7();
  const code = uuidv7();
  await learning.em.transactional(async tx => {
    anEmployment(tx, id, aProfession(tx, { code }).id);
    const set = aSet(tx, { code: 'OK', version: '2021', validFrom: '2021-06-01' });
    const old = aSet(tx, { code: 'OK', version: '2019', validFrom: '2019-01-01', validUntil: '2021-05-31' });
    const of = (name: string, over: object = {}) => anEpa(tx, set, { code: name, professionCodes: [code], ...over });
    anEntrustment(tx, of('INDEPENDENT', { position: 1 }), id);
    anEntrustment(tx, of('UNDER-SUPERVISION', { position: 2 }), id, { level: EntrustmentLevel.L3 });
    anEntrustment(tx, of('LAST-DAY', { position: 3 }), id, { validUntil: '2026-03-10' });
    anEntrustment(tx, of('EXPIRED', { position: 4 }), id, { validUntil: '2026-03-09' });
    anEntrustment(tx, of('REVOKED', { position: 5 }), id, { revokedAt: new Date(), revokedById: uuidv7() });
    of('SPECIFIC', { kind: EpaKind.SPECIFIC });
    of('OTHER-PROFESSION', { professionCodes: ['AM'] });
    anEpa(tx, old, { code: 'OLD', professionCodes: [code] });
  });
  const passport = await passportOf(
    id,
    self(id),
    'epaPassport { held { level status epa { code } } missing { code } }',
  );
  expect(passport).toEqual({
    held: [
      { level: 'L4', status: 'ACTIVE', epa: { code: 'INDEPENDENT' } },
      { level: 'L3', status: 'ACTIVE', epa: { code: 'UNDER-SUPERVISION' } },
      { level: 'L4', status: 'ACTIVE', epa: { code: 'LAST-DAY' } },
    ],
    missing: [{ code: 'UNDER-SUPERVISION' }, { code: 'EXPIRED' }, { code: 'REVOKED' }],
  });
});

test('after midnight in Amsterdam the last day has passed, whatever day it is in London', async () => {
  const id = uuidv7();
  await learning.em.transactional(
    async tx => void anEntrustment(tx, anEpa(tx, aSet(tx)), id, { validUntil: '2026-03-10' }),
  );
  expect((await passportOf(id, self(id)))?.held).toHaveLength(1);
  const evening = learning.now;
  learning.now = new Date('2026-03-10T23:30:00Z');
  expect((await passportOf(id, self(id)))?.held).toEqual([]);
  learning.now = evening;
});

test.each<[string, (id: string) => Viewer, boolean]>([
  ['herself', self, true],
  ['an assessor of her employer', () => withRole('ASSESSOR', memberId), true],
  ['a practice educator of her employer', () => withRole('PRACTICE_EDUCATOR', memberId), true],
  ['an assessor of another member', () => withRole('ASSESSOR', uuidv7()), false],
  ['a planner of her employer', () => withRole('PLANNER', memberId), false],
  ['an assessor of another region', () => ({ ...withRole('ASSESSOR', memberId), tenantId: anotherRegionId }), false],
  ['a visitor', () => aViewer(), false],
])('whether %s sees her passport', async (_who, viewer, isSeen) => {
  const id = await somebody(1);
  expect((await passportOf(id, viewer(id))) !== null).toBe(isSeen);
});
