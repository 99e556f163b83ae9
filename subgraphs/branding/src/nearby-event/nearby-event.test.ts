import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { anEvent, aPerson, inHours, startBranding, repeated } from '../../testing/branding.ts';
import { borrowEmployments } from '../borrowed/employment.events.ts';
import { borrowMembers } from '../borrowed/member.events.ts';

let branding: TestSubgraph;
beforeAll(async () => void (branding = await startBranding()));
afterAll(() => branding.stop());

/** Somebody of a region of their own, so that the list holds only what the test put there. */
const anInhabitant = () => ({ ...aPerson(), tenantId: uuidv7() });

/** A member in Groningen, 27 km from the usual event's venue. */
async function aMember(place = { latitude: 53.2217, longitude: 6.5756 }): Promise<string> {
  const id = uuidv7();
  await borrowMembers.apply(branding.em, { id, version: 1, state: { regionId: uuidv7(), slug: 'umcg', ...place } });
  return id;
}

const employ = (professionalId: string, memberId: string, over = {}, version = 1, id = uuidv7()) =>
  borrowEmployments.apply(branding.em, {
    id,
    version,
    state: { professionalId, memberId, startsOn: '2020-01-01', endsOn: null, ...over },
  });

const nearby = (viewer: { personId: string | null; tenantId: string }, id: string, first = 3) =>
  branding.reference(
    aViewer(viewer),
    'Professional',
    id,
    `eventsNearby(first: ${first}) { event { title } distanceKm }`,
  );

test('the next events that were not called off, by start, with the distance from where she works', async () => {
  const her = anInhabitant();
  const regionId = her.tenantId;
  await employ(her.personId, await aMember());
  for (const hours of [4, 1, 3, 2, 0])
    await anEvent(branding, { regionId, title: `in ${hours} h`, startsAt: inHours(hours), endsAt: inHours(hours + 1) });
  await anEvent(branding, {
    regionId,
    title: 'off',
    startsAt: inHours(1),
    endsAt: inHours(2),
    cancelledAt: inHours(-1),
  });
  await anEvent(branding, { title: 'elsewhere', startsAt: inHours(1), endsAt: inHours(2) });
  expect(await nearby(her, her.personId)).toEqual({
    eventsNearby: [1, 2, 3].map(hours => ({ event: { title: `in ${hours} h` }, distanceKm: 27 })),
  });
});

test.each([
  ['who is not employed', async () => {}],
  ['whose employment ended', async (id: string) => employ(id, await aMember(), { endsOn: '2026-01-14' })],
  ['whose employer is not known here', (id: string) => employ(id, uuidv7())],
])('%s gets events without a distance', async (_, arrange) => {
  const her = anInhabitant();
  await anEvent(branding, { regionId: her.tenantId, title: 'one' });
  await arrange(her.personId);
  expect(await nearby(her, her.personId)).toEqual({ eventsNearby: [{ event: { title: 'one' }, distanceKm: null }] });
});

test("another's events are null, for colleagues and visitors", async () => {
  const her = anInhabitant();
  expect(await nearby({ ...anInhabitant(), tenantId: her.tenantId }, her.personId)).toEqual({ eventsNearby: null });
  expect(await nearby({ personId: null, tenantId: her.tenantId }, her.personId)).toEqual({ eventsNearby: null });
});

test('an older version of a fact that comes late changes nothing', async () => {
  const her = anInhabitant();
  await anEvent(branding, { regionId: her.tenantId, title: 'one' });
  const [employment, member] = [uuidv7(), await aMember()];
  const of = { regionId: her.tenantId };
  const [near, far] = [
    { latitude: 53.1711, longitude: 6.9714 },
    { latitude: 0, longitude: 0 },
  ];
  await borrowMembers.apply(branding.em, { id: member, version: 3, state: { ...of, ...near } });
  await borrowMembers.apply(branding.em, { id: member, version: 2, state: { ...of, ...far } });
  await employ(her.personId, member, {}, 5, employment);
  await employ(her.personId, member, { endsOn: '2021-01-01' }, 4, employment);
  expect(await nearby(her, her.personId)).toEqual({ eventsNearby: [{ event: { title: 'one' }, distanceKm: 0 }] });
});

test('a fact that cannot be read is refused, not half kept', async () => {
  await expect(
    borrowMembers.apply(branding.em, { id: uuidv7(), version: 1, state: { latitude: '53' } }),
  ).rejects.toThrow();
  await expect(employ(uuidv7(), uuidv7(), { startsOn: '1 May' })).rejects.toThrow();
});

test('two and twenty events cost three statements, own registrations included', async () => {
  for (const count of [2, 20]) {
    const her = anInhabitant();
    await employ(her.personId, await aMember());
    for (let n = 0; n < count; n++) await anEvent(branding, { regionId: her.tenantId });
    branding.statements.length = 0;
    const fields = 'eventsNearby(first: 20) { distanceKm event { title member { id } viewerRegistration { status } } }';
    const found = await branding.reference(her, 'Professional', her.personId, fields);
    expect(found).toMatchObject({ eventsNearby: repeated(count, { distanceKm: 27 }) });
    expect(branding.statements).toHaveLength(3);
  }
});
