import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { archiveOf, emptyArchive, summaryOf } from '@naober/kit/testing/archive';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  aPathway,
  aProfession,
  aSet,
  aStep,
  anEmployment,
  anEntrustment,
  anEpa,
  anotherRegionId,
  withRole,
} from '../../testing/learning.ts';
import { learning as definition } from '../schema.ts';
import { EpaEntrustment } from './epa-entrustment.entity.ts';

const [femke, martini] = [uuidv7(), uuidv7()];
let learning: TestSubgraph;
let entrustmentId: string;
beforeAll(async () => {
  learning = await TestSubgraph.start(definition, [archiveOf('learning')]);
  entrustmentId = await learning.em.transactional(async tx => {
    anEmployment(tx, femke, aProfession(tx).id, { memberId: martini });
    return anEntrustment(tx, anEpa(tx, aSet(tx)), femke).id;
  });
});
beforeEach(() => emptyArchive(learning));
afterAll(() => learning.stop());

const herself = aViewer({ personId: femke });
const ofRegion = aViewer({
  personId: uuidv7(),
  roles: [{ role: 'ASSESSOR', organisationId: null, unitId: null }],
});
const passport = 'epaPassport { held { id professional { id } } }';

test.each([
  ['she herself', herself],
  ['an assessor of her employer', withRole('ASSESSOR', martini)],
  ['a practice educator of her employer', withRole('PRACTICE_EDUCATOR', martini)],
])('%s sees her passport and her entrustment without a trace', async (_who, viewer) => {
  expect(await learning.reference(viewer, 'Professional', femke, passport)).toEqual({
    epaPassport: { held: [{ id: entrustmentId, professional: { id: femke } }] },
  });
  expect(await learning.reference(viewer, 'EpaEntrustment', entrustmentId, 'id')).not.toBeNull();
  expect(await summaryOf(learning)).toEqual([]);
});

test.each([
  ['she herself', herself, 0],
  ['she herself as an assessor of her employer', { ...withRole('ASSESSOR', martini), personId: femke }, 0],
  ['an assessor of her employer', withRole('ASSESSOR', martini), 1],
])('what the database lets %s write of her verdicts, whatever the rules say', async (_who, viewer, written) => {
  const { guarded } = learning.subgraph.contextFor(viewer, 'r');
  const raise = guarded.transactional(tx => tx.nativeUpdate(EpaEntrustment, { professionalId: femke }, { version: 2 }));
  expect(await raise).toBe(written);
});

test('who sees them by a role for the whole region leaves an entry', async () => {
  await learning.reference(ofRegion, 'Professional', femke, passport);
  await learning.reference(ofRegion, 'EpaEntrustment', entrustmentId, 'id');
  expect(await summaryOf(learning)).toEqual([
    `READ EpaPassport ${femke} of ${femke}`,
    `READ EpaEntrustment ${entrustmentId} of ${femke}`,
  ]);
});

test('a passport that is not shown leaves an entry, with whose it is', async () => {
  expect(await learning.reference(withRole('PLANNER', martini), 'Professional', femke, passport)).toEqual({
    epaPassport: null,
  });
  expect(await summaryOf(learning)).toEqual([`REFUSED EpaPassport ${femke} of ${femke}`]);
});

test('what is asked for by its id and not shown leaves an entry, with whose it is', async () => {
  const [pathway, step] = await learning.em.transactional(async tx => {
    const elsewhere = aPathway(tx, { regionId: anotherRegionId });
    return [elsewhere.id, aStep(tx, elsewhere, 1).id] as const;
  });
  const stranger = withRole('ASSESSOR', uuidv7());
  for (const [type, id] of [
    ['EpaEntrustment', entrustmentId],
    ['Pathway', pathway],
    ['PathwayStep', step],
  ] as const)
    expect(await learning.reference(stranger, type, id, 'id')).toBeNull();
  expect(await summaryOf(learning)).toEqual([
    `REFUSED EpaEntrustment ${entrustmentId} of ${femke}`,
    `REFUSED Pathway ${pathway} of null`,
    `REFUSED Pathway ${pathway} of null`,
  ]);
});

test.each([
  ['an assessor who gives no reason', 'Entrustment', () => withRole('ASSESSOR', martini)],
  ['a stranger', 'EpaEntrustment', () => withRole('ASSESSOR', uuidv7())],
])('what %s revokes in vain leaves an entry, with whose it is', async (_who, type, viewer) => {
  const revoke =
    'mutation($input: RevokeEpaEntrustmentInput!) { revokeEpaEntrustment(input: $input) { userErrors { code } } }';
  await learning.ask(viewer(), revoke, { input: { entrustmentId, reason: '' } });
  expect(await summaryOf(learning)).toEqual([`REFUSED ${type} ${entrustmentId} of ${femke}`]);
});

test('an assessor of yesterday asks in vain, and that is noted', async () => {
  await learning.em.execute(`update borrowed_employment set ends_on = current_date - 1 where professional_id = ?`, [
    femke,
  ]);
  try {
    const yesterday = withRole('ASSESSOR', martini);
    expect(await learning.reference(yesterday, 'EpaEntrustment', entrustmentId, 'id')).toBeNull();
    expect(await summaryOf(learning)).toEqual([`REFUSED EpaEntrustment ${entrustmentId} of ${femke}`]);
  } finally {
    await learning.em.execute('update borrowed_employment set ends_on = null where professional_id = ?', [femke]);
  }
});
