import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { archiveOf, emptyArchive, noted } from '@naober/kit/testing/archive';
import { eventually } from '@naober/kit/testing/eventually';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { aPool, ask, codesOf, theOffice } from '../../testing/pools.ts';
import { exchange as definition } from '../schema.ts';
import { AvailabilitySlot } from './availability-slot.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let poolId: string;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [archiveOf('exchange')])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  poolId = (await aPool(exchange, region)).id;
  her = await aProfessional(exchange, region);
  planner = aPlanner(region);
  await ask(exchange, her, 'joinPool', { poolId });
});

const offer = (day: number, viewer = her, repeatWeeks = 0) => {
  const date = `2026-02-${String(day).padStart(2, '0')}`;
  return ask(exchange, viewer, 'offerAvailability', {
    startsAt: `${date}T07:30`,
    endsAt: `${date}T16:00`,
    repeatWeeks,
  });
};
const wish = (input: object = {}, viewer = her) =>
  ask(exchange, viewer, 'saveParticipationPreference', { mayBeAsked: true, ...input });
const list = `availability(from: "2026-02-01T00:00:00Z", until: "2026-02-28T00:00:00Z", first: 100)
  { nodes { id startsAt professional { id } } }`;
const seenBy = async (viewer: Viewer): Promise<string[] | null> => {
  const { data } = await exchange.ask(viewer, `{ pool(id: "${poolId}") { ${list} } }`);
  const pool = data!['pool'] as { availability: { nodes: { id: string }[] } | null } | null;
  return pool?.availability?.nodes.map(({ id }) => id) ?? null;
};
const idsOf = ({ slots }: { slots: { id: string }[] }) => slots.map(({ id }) => id);

test('she offers time, once or weekly, and takes it back: nothing is left of it', async () => {
  const single = await offer(2);
  expect(single.slots).toMatchObject([{ isRepeated: false, startsAt: new Date('2026-02-02T06:30:00Z') }]);
  const weekly = await offer(3, her, 2);
  expect(weekly.slots.map(({ isRepeated }: { isRepeated: boolean }) => isRepeated)).toEqual([true, true, true]);
  const [, second] = idsOf(weekly);
  expect(
    await ask(exchange, her, 'withdrawAvailability', { availabilitySlotId: second, withLaterWeeks: true }),
  ).toEqual({
    withdrawn: 2,
  });
  expect(await ask(exchange, her, 'withdrawAvailability', { availabilitySlotId: idsOf(single)[0] })).toEqual({
    withdrawn: 1,
  });
  const left = await exchange.em.find(AvailabilitySlot, { professionalId: her.personId! });
  expect(left.map(({ id }) => id)).toEqual([idsOf(weekly)[0]]);
});

test('time that overlaps what she offers is refused, all weeks of it; next to it is fine', async () => {
  await offer(9);
  expect(codesOf(await offer(2, her, 1))).toEqual(['OVERLAPS']);
  const next = { startsAt: '2026-02-09T16:00', endsAt: '2026-02-09T18:00' };
  expect(codesOf(await ask(exchange, her, 'offerAvailability', next))).toEqual([]);
  expect(codesOf(await offer(9, await aProfessional(exchange, region)))).toEqual([]);
});

test('twenty presses at once offer it once; the database itself refuses the second', async () => {
  const answers = await exchange.atOnce(20, () => offer(2));
  expect(answers.filter(({ slots }) => slots.length === 1)).toHaveLength(1);
  const twice = exchange.em.execute(
    `insert into availability_slot (id, region_id, professional_id, starts_at, ends_at)
     select gen_random_uuid(), region_id, professional_id, ends_at - interval '1 minute', ends_at + interval '1 hour'
     from availability_slot where professional_id = ?`,
    [her.personId],
  );
  await expect(twice).rejects.toThrow('availability_slot_never_overlaps');
});

test('planners see it only of who may be asked, at the members that she named, and only while she is in the pool', async () => {
  const [id] = idsOf(await offer(2));
  expect(await seenBy(planner)).toEqual([]);
  await wish();
  expect(await seenBy(planner)).toEqual([id]);
  const [later] = idsOf(await offer(4));
  expect(await seenBy(planner)).toEqual([id, later]);
  await wish({ memberIds: [region.home.id] });
  expect(await seenBy(planner)).toEqual([]);
  await wish({ memberIds: [region.host.id] });
  const ofDepartment = { role: 'PLANNER', organisationId: region.host.id, unitId: region.department.id };
  expect(await seenBy({ ...planner, roles: [ofDepartment] })).toEqual([id, later]);
  await wish({ mayBeAsked: false });
  expect(await seenBy(planner)).toEqual([]);
  await wish();
  await ask(exchange, her, 'leavePool', { poolId });
  expect(await seenBy(planner)).toEqual([]);
});

test('beyond her wish nobody sees that she offers time', async () => {
  const [id] = idsOf(await offer(2));
  await wish({ atMostShifts: 1 });
  expect(await seenBy(planner)).toEqual([id]);
  const worked = { startsAt: new Date('2026-02-10T06:00:00Z'), endsAt: new Date('2026-02-10T14:00:00Z') };
  await signUp(exchange, her, (await aShift(exchange, region, worked)).id);
  expect(await seenBy(planner)).toEqual([]);
  await wish({ atMostShifts: 2 });
  expect(await seenBy(planner)).toEqual([id]);
});

test('nobody but planners of the region sees it, in no way', async () => {
  const [id] = idsOf(await offer(2));
  await wish();
  const far = { ...planner, tenantId: (await aRegion(exchange)).regionId };
  for (const other of [theOffice(region), await aProfessional(exchange, region), aViewer(), far]) {
    expect(await seenBy(other)).toBeNull();
    expect(await exchange.reference(other, 'AvailabilitySlot', id!, 'id')).toBeNull();
    const { guarded } = exchange.subgraph.contextFor(other, 'rows');
    expect(await guarded.execute('select 1 from availability_slot where id = ?', [id])).toEqual([]);
    await expect(ask(exchange, other, 'withdrawAvailability', { availabilitySlotId: id })).rejects.toMatchObject({
      message: expect.any(String),
    });
  }
  expect(await exchange.reference(planner, 'AvailabilitySlot', id!, 'id')).toBeNull();
  const own = `availability { nodes { id } }`;
  expect(await exchange.reference(her, 'Professional', her.personId!, own)).toEqual({
    availability: { nodes: [{ id }] },
  });
  expect(await exchange.reference(planner, 'Professional', her.personId!, own)).toEqual({ availability: null });
});

test('whom another organisation sees is noted, whom her own sees is not', async () => {
  const colleague = await aProfessional(exchange, region, { memberId: region.host.id });
  await ask(exchange, colleague, 'joinPool', { poolId });
  for (const one of [her, colleague]) {
    await wish({}, one);
    await offer(2, one);
  }
  await emptyArchive(exchange);
  expect(await seenBy(planner)).toHaveLength(2);
  const entries = await eventually(
    async () => (await noted(exchange)).flatMap(one => one.entries).filter(({ kind }) => kind === 'READ'),
    found => found.length > 0,
  );
  expect(entries.map(({ recordType, subjectId }) => [recordType, subjectId])).toEqual([
    ['AvailabilitySlot', her.personId],
  ]);
});

test('a list of availability costs the same however much there is, and spans at most 31 days', async () => {
  await wish();
  await offer(2);
  const cost = async () => {
    exchange.statements.length = 0;
    await seenBy(planner);
    return exchange.statements.length;
  };
  const one = await cost();
  for (let n = 3; n < 13; n++) await offer(n);
  expect([one, await cost()]).toEqual([4, 4]);
  const asked = async (until: string) =>
    (
      await exchange.ask(
        planner,
        `{ pool(id: "${poolId}") { availability(from: "2026-02-01T00:00:00Z", until: "${until}") { totalCount } } }`,
      )
    ).errors?.[0]?.extensions?.['code'];
  expect([await asked('2026-03-04T00:00:00Z'), await asked('2026-03-04T00:00:01Z')]).toEqual([
    undefined,
    'BAD_USER_INPUT',
  ]);
});
