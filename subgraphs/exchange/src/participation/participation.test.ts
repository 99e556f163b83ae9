import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { ask, codesOf, theOffice } from '../../testing/pools.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
});

const save = (input: object, viewer = her) =>
  ask(exchange, viewer, 'saveParticipationPreference', { mayBeAsked: true, ...input });

test('wishes are saved whole, and changed as often as she wants', async () => {
  const { preference } = await save({ memberIds: [region.host.id], weekdays: ['MONDAY'], atMostShifts: 28 });
  expect(preference).toEqual({
    id: preference.id,
    weekdays: ['MONDAY'],
    atMostShifts: 28,
    mayBeAsked: true,
    isWishReached: false,
    members: [{ id: region.host.id }],
  });
  const empty = { id: preference.id, weekdays: [], atMostShifts: null, isWishReached: false, members: [] };
  expect((await save({ mayBeAsked: false })).preference).toEqual({ ...empty, mayBeAsked: false });
});

test('a wish is 1 to 28 shifts; members are of her region; kinds are codes', async () => {
  const stranger = await aRegion(exchange);
  expect(codesOf(await save({ atMostShifts: 1 }))).toEqual([]);
  expect(codesOf(await save({ atMostShifts: 0 }))).toEqual(['WISH_OUT_OF_RANGE']);
  expect(codesOf(await save({ atMostShifts: 29 }))).toEqual(['WISH_OUT_OF_RANGE']);
  const wrong = { memberIds: [stranger.host.id], departmentKinds: ['<b>'] };
  expect(codesOf(await save(wrong))).toEqual(['UNKNOWN_MEMBER', 'UNKNOWN_DEPARTMENT_KIND']);
});

test('twenty saves at once are one row', async () => {
  await exchange.atOnce(20, n => save({ atMostShifts: n + 1 }));
  const rows = await exchange.em.execute('select 1 from participation_preference where professional_id = ?', [
    her.personId,
  ]);
  expect(rows).toHaveLength(1);
});

test('she hears gently that a wish is reached, and signs up all the same', async () => {
  const at = (day: number) => ({
    startsAt: new Date(Date.UTC(2026, 0, day, 6)),
    endsAt: new Date(Date.UTC(2026, 0, day, 14)),
  });
  await signUp(exchange, her, (await aShift(exchange, region, at(20))).id);
  const { preference } = await save({ atMostShifts: 1 });
  expect(preference.isWishReached).toBe(true);
  expect((await save({ atMostShifts: 2 })).preference.isWishReached).toBe(false);
  const { userErrors } = await signUp(exchange, her, (await aShift(exchange, region, at(22))).id);
  expect(userErrors).toEqual([]);
});

test('what she wishes is seen by nobody else, in no way', async () => {
  const { preference } = await save({ atMostShifts: 3 });
  const fields = 'participationPreference { id atMostShifts }';
  const seen = (viewer: Viewer) => exchange.reference(viewer, 'Professional', her.personId!, fields);
  expect(await seen(her)).toEqual({ participationPreference: { id: preference.id, atMostShifts: 3 } });
  const others = [aPlanner(region), theOffice(region), await aProfessional(exchange, region), aViewer()];
  for (const other of [...others, aViewer({ personId: uuidv7(), tenantId: region.regionId })]) {
    expect(await seen(other)).toEqual({ participationPreference: null });
    expect(await exchange.reference(other, 'ParticipationPreference', preference.id, 'id')).toBeNull();
    const { guarded } = exchange.subgraph.contextFor(other, 'rows');
    expect(await guarded.execute('select 1 from participation_preference')).toEqual([]);
  }
});
