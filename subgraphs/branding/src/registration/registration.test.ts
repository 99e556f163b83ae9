import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { archiveOf, emptyArchive, summaryOf } from '@naober/kit/testing/archive';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { anEvent, aPerson, cancels, inHours, registers, startBranding, repeated } from '../../testing/branding.ts';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';

let branding: TestSubgraph;
beforeAll(async () => void (branding = await startBranding([archiveOf('branding')])));
afterAll(() => branding.stop());

const registrationsOf = (viewer: Viewer, id: string) =>
  branding.reference(viewer, 'Professional', id, 'registrations { status event { title } }');

test('her registrations are those for events that are not over, without the cancelled ones, by start', async () => {
  const her = aPerson();
  const later = await anEvent(branding, { title: 'later', startsAt: inHours(30), endsAt: inHours(32) });
  const sooner = await anEvent(branding, { title: 'sooner', startsAt: inHours(20), endsAt: inHours(22), capacity: 1 });
  const underWay = await anEvent(branding, { title: 'under way' });
  const over = await anEvent(branding, { title: 'over' });
  const givenUp = await anEvent(branding, { title: 'given up' });
  await registers(branding, aPerson(), sooner.id);
  for (const { id } of [later, sooner, underWay, over]) await registers(branding, her, id);
  const { registration } = await registers(branding, her, givenUp.id);
  await cancels(branding, her, registration!.id);
  await branding.em.nativeUpdate(RecruitmentEvent, underWay.id, { startsAt: inHours(-1), endsAt: inHours(1) });
  await branding.em.nativeUpdate(RecruitmentEvent, over.id, { startsAt: inHours(-2), endsAt: inHours(0) });
  expect(await registrationsOf(her, her.personId)).toEqual({
    registrations: [
      { status: 'REGISTERED', event: { title: 'under way' } },
      { status: 'WAITLISTED', event: { title: 'sooner' } },
      { status: 'REGISTERED', event: { title: 'later' } },
    ],
  });
});

test("another's registrations are null, for colleagues and visitors", async () => {
  const her = aPerson();
  await registers(branding, her, (await anEvent(branding)).id);
  expect(await registrationsOf(aPerson(), her.personId)).toEqual({ registrations: null });
  expect(await registrationsOf(aViewer(), her.personId)).toEqual({ registrations: null });
});

test("a registration is found by its person alone; a visitor's by nobody", async () => {
  const her = aPerson();
  const { id } = await anEvent(branding);
  const hers = (await registers(branding, her, id)).registration!;
  const visitors = (await registers(branding, aViewer(), id, { name: 'Anna', email: 'anna@example.org' }))
    .registration!;
  const find = (viewer: Viewer, of: string) => branding.reference(viewer, 'Registration', of, 'id');
  expect(await find(her, hers.id)).toEqual({ id: hers.id });
  expect(await find(aPerson(), hers.id)).toBeNull();
  expect(await find(aViewer(), visitors.id)).toBeNull();
});

test('what is asked for by its id and not shown leaves an entry, with whose it is', async () => {
  const her = aPerson();
  const { id } = await anEvent(branding);
  await emptyArchive(branding);
  const hers = (await registers(branding, her, id)).registration!;
  const visitors = (await registers(branding, aViewer(), id, { name: 'Bea', email: 'bea@example.org' })).registration!;
  const stranger = { ...aPerson(), tenantId: '00000000-0000-7000-8000-00000000aaaa' };
  for (const [type, of] of [
    ['Registration', hers.id],
    ['Registration', visitors.id],
    ['RecruitmentEvent', id],
  ] as const)
    expect(await branding.reference(stranger, type, of, 'id')).toBeNull();
  expect(await summaryOf(branding)).toEqual([
    `WRITE Registration ${hers.id} of ${her.personId}`,
    `WRITE Registration ${visitors.id} of null`,
    `REFUSED Registration ${hers.id} of ${her.personId}`,
    `REFUSED Registration ${visitors.id} of null`,
    `REFUSED RecruitmentEvent ${id} of null`,
  ]);
});

test('all that she sees of her registrations costs three statements, for ten times the rows too', async () => {
  for (const count of [2, 20]) {
    const her = aPerson();
    for (let n = 0; n < count; n++) {
      const { id } = await anEvent(branding, { capacity: 1 });
      await registers(branding, aPerson(), id);
      await registers(branding, her, id);
    }
    branding.statements.length = 0;
    const fields = 'registrations { status waitingListPosition viewerCanCancel event { title viewerCanRegister } }';
    const found = await branding.reference(her, 'Professional', her.personId, fields);
    expect(found).toMatchObject({
      registrations: repeated(count, { waitingListPosition: 1, viewerCanCancel: true }),
    });
    expect(branding.statements).toHaveLength(3);
  }
});
