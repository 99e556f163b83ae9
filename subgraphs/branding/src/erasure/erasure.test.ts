import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import { createHash } from 'node:crypto';
import { aPerson, registers } from '../../testing/branding.ts';
import { acts, aMember, anEmployee, office, words } from '../../testing/stories.ts';
import { anna, bea, hoursFromNow, visitorsOf } from '../../testing/visitors.ts';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration } from '../registration/registration.entity.ts';
import { branding as definition } from '../schema.ts';
import { borrowErasedAddresses, borrowErasures } from './erasure.events.ts';
import { Story } from '../story/story.entity.ts';

let branding: TestSubgraph;
beforeAll(async () => void (branding = await TestSubgraph.start(definition)));
afterAll(() => branding.stop());
beforeEach(async () => {
  branding.now = new Date(); // events go by the real clock
  await branding.em.nativeDelete(Registration, {});
});

const { anEventIn, visit, guests, countsOf } = visitorsOf(() => branding);

const erase = (personId: string, isCarriedOut = true) =>
  branding.em.transactional(tx =>
    borrowErasures.apply(tx, { id: uuidv7(), version: 1, state: { personId, isCarriedOut } }, branding.subgraph.events),
  );
const eraseAddress = (address: string, regionId = aViewer().tenantId) => {
  const digests = [createHash('sha256').update(address).digest('hex')];
  return branding.em.transactional(tx =>
    borrowErasedAddresses.apply(
      tx,
      { id: uuidv7(), version: 1, state: { regionId, digests } },
      branding.subgraph.events,
    ),
  );
};

test('who is erased gives up what is to come, and the first who waits gets her place; where she was stays', async () => {
  const [ahead, begun] = [await anEventIn(24), await anEventIn(24)];
  const [her, next] = [aPerson(), aPerson()];
  for (const viewer of [her, next]) for (const { id } of [ahead, begun]) await registers(branding, viewer, id);
  await branding.em.nativeUpdate(RecruitmentEvent, begun.id, { startsAt: hoursFromNow(-1) });
  await erase(her.personId, false);
  const statuses = async () =>
    (await branding.em.find(Registration, {}, { orderBy: { event: { id: 'asc' }, ordinal: 'asc' } })).map(
      ({ status }) => status,
    );
  expect(await statuses()).toEqual(['REGISTERED', 'WAITLISTED', 'REGISTERED', 'WAITLISTED']);
  await erase(her.personId);
  await erase(her.personId); // told twice
  expect(await statuses()).toEqual(['CANCELLED', 'REGISTERED', 'REGISTERED', 'WAITLISTED']);
  expect([await countsOf(ahead.id), await countsOf(begun.id)]).toEqual([
    [1, 0],
    [1, 1],
  ]);
});

test('who is erased is nameless at once where her address stands, and keeps no place; others keep theirs', async () => {
  const { id } = await anEventIn(24);
  for (const visitor of [anna, bea]) await visit(id, visitor);
  await eraseAddress(anna.email, uuidv7());
  await eraseAddress('anna@example.com');
  expect(await guests()).toEqual([
    ['REGISTERED', anna.name, anna.email, false],
    ['WAITLISTED', bea.name, bea.email, false],
  ]);
  await eraseAddress(anna.email);
  expect(await guests()).toEqual([
    ['CANCELLED', null, null, true],
    ['REGISTERED', bea.name, bea.email, false],
  ]);
  expect(await countsOf(id)).toEqual([1, 0]);
});

test('of an event that is over, only the name goes', async () => {
  const { id } = await anEventIn(24);
  await visit(id);
  await branding.em.nativeUpdate(RecruitmentEvent, id, { startsAt: hoursFromNow(-3), endsAt: hoursFromNow(-1) });
  await eraseAddress(anna.email);
  expect(await guests()).toEqual([['REGISTERED', null, null, true]]);
});

test('who is erased tells no story any more, public or not; others do', async () => {
  const memberId = await aMember(branding);
  const [her, other] = [await anEmployee(branding, memberId), await anEmployee(branding, memberId)];
  for (const { personId } of [her, her, other])
    await acts(branding, office(), 'draftStory', { professionalId: personId, memberId, ...words });
  const [{ id: storyId }] = (await branding.em.find(Story, { professionalId: her.personId })) as [Story, Story];
  expect((await acts(branding, her, 'consentToStory', { storyId })).userErrors).toEqual([]);
  await erase(her.personId);
  expect((await branding.em.find(Story, {})).map(({ professionalId }) => professionalId)).toEqual([other.personId]);
});
