import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, silence, type TestSubgraph } from '@naober/kit/testing/subgraph';
import {
  anEvent,
  aPerson,
  cancels,
  inHours,
  registers,
  startBranding,
  testNow,
  repeated,
} from '../../testing/branding.ts';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';

let branding: TestSubgraph;
/** Hears what people are to be told, and is never started: what is said waits for it. */
const listener = {
  ...silence('listener'),
  borrows: [{ topic: 'branding.message-due', apply: async () => {} }],
};
beforeAll(async () => void (branding = await startBranding([listener])));
afterAll(() => branding.stop());

/** Registers that many new people, one after the other. */
async function peopleAt(eventId: string, count: number) {
  const people = [];
  for (let n = 0; n < count; n++) {
    const viewer = aPerson();
    const { registration } = await registers(branding, viewer, eventId);
    people.push({ viewer, id: registration!.id });
  }
  return people;
}

const statusesOf = async (people: { id: string }[]) => {
  const found = await branding.em.find(Registration, { id: { $in: people.map(({ id }) => id) } });
  return people.map(({ id }) => found.find(one => one.id === id)?.status);
};
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);

test('a place that comes free goes to the first who waits', async () => {
  const event = await anEvent(branding, { capacity: 1 });
  const people = await peopleAt(event.id, 3);
  expect(await cancels(branding, people[0]!.viewer, people[0]!.id)).toEqual({
    registration: { id: people[0]!.id, status: 'CANCELLED', event: { registeredCount: 1, waitingCount: 1 } },
    userErrors: [],
    thrown: undefined,
  });
  expect(await statusesOf(people)).toEqual(['CANCELLED', 'REGISTERED', 'WAITLISTED']);
});

test('who gets the place hears of it, once; a visitor, whom no message reaches, does not', async () => {
  const event = await anEvent(branding, { capacity: 1 });
  const [first, second] = await peopleAt(event.id, 2);
  const said = async () =>
    (
      await branding.em.execute<{ state: object }[]>(
        `select data -> 'state' as state from branding_events.job
         where name = 'branding.message-due/listener' and data -> 'state' -> 'subject' ->> 'id' = ?`,
        [event.id],
      )
    ).map(({ state }) => state);
  await cancels(branding, first!.viewer, first!.id);
  const due = {
    kind: 'EVENT_PLACE_FREE',
    recipientId: second!.viewer.personId,
    regionId: event.regionId,
    subject: { type: 'RecruitmentEvent', id: event.id },
    facts: { event: event.title, startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString() },
  };
  expect(await said()).toEqual([due]);
  await branding.em.transactional(
    async tx =>
      void tx.create(Registration, {
        event: event.id,
        visitorName: 'Anna',
        visitorEmail: 'anna@naober.test',
        status: RegistrationStatus.WAITLISTED,
        registeredAt: testNow,
      }),
  );
  await cancels(branding, second!.viewer, second!.id);
  expect(await said()).toEqual([due]);
});

test('two cancellations at once promote two different people, in order', async () => {
  const event = await anEvent(branding, { capacity: 2 });
  const people = await peopleAt(event.id, 5);
  await Promise.all(people.slice(0, 2).map(({ viewer, id }) => cancels(branding, viewer, id)));
  expect(await statusesOf(people)).toEqual(['CANCELLED', 'CANCELLED', 'REGISTERED', 'REGISTERED', 'WAITLISTED']);
});

test('one cancellation sent twenty times at once frees one place', async () => {
  const event = await anEvent(branding, { capacity: 1 });
  const people = await peopleAt(event.id, 3);
  const { viewer, id } = people[0]!;
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => cancels(branding, viewer, id)));
  expect(outcomes.filter(outcome => codes(outcome).includes('ALREADY_CANCELLED'))).toHaveLength(19);
  expect(await statusesOf(people)).toEqual(['CANCELLED', 'REGISTERED', 'WAITLISTED']);
});

test('twenty cancel while forty register: all places are taken, nobody is overbooked, nobody overtakes', async () => {
  const event = await anEvent(branding, { capacity: 20 });
  const early = await peopleAt(event.id, 30);
  const late = Array.from({ length: 40 }, aPerson);
  await Promise.all([
    ...early.slice(0, 20).map(({ viewer, id }) => cancels(branding, viewer, id)),
    ...late.map(viewer => registers(branding, viewer, event.id)),
  ]);
  expect(await statusesOf(early.slice(20))).toEqual(repeated(10, 'REGISTERED'));
  expect(await branding.em.findOne(RecruitmentEvent, event.id)).toMatchObject({
    registeredCount: 20,
    waitingCount: 30,
  });
  const active = await branding.em.find(
    Registration,
    { event: event.id, cancelledAt: null },
    { orderBy: { ordinal: 'asc' } },
  );
  expect(active.map(({ status }) => status)).toEqual([...repeated(20, 'REGISTERED'), ...repeated(30, 'WAITLISTED')]);
});

test('who leaves the waiting list promotes nobody', async () => {
  const event = await anEvent(branding, { capacity: 1 });
  const people = await peopleAt(event.id, 3);
  await cancels(branding, people[1]!.viewer, people[1]!.id);
  expect(await statusesOf(people)).toEqual(['REGISTERED', 'CANCELLED', 'WAITLISTED']);
});

test('who comes back goes to the end of the waiting list', async () => {
  const event = await anEvent(branding, { capacity: 1 });
  const people = await peopleAt(event.id, 3);
  await cancels(branding, people[0]!.viewer, people[0]!.id);
  const again = await registers(branding, people[0]!.viewer, event.id);
  expect(again.registration).toMatchObject({ status: 'WAITLISTED', waitingListPosition: 2 });
});

test('nothing can be given up once the event begins or is called off', async () => {
  const event = await anEvent(branding);
  const [person] = await peopleAt(event.id, 1);
  branding.now = event.startsAt;
  expect(codes(await cancels(branding, person!.viewer, person!.id))).toEqual(['EVENT_STARTED']);
  branding.now = testNow;
  await branding.em.nativeUpdate(RecruitmentEvent, event.id, { cancelledAt: inHours(0) });
  expect(codes(await cancels(branding, person!.viewer, person!.id))).toEqual(['EVENT_CANCELLED']);
});

test("another's registration, a visitor's, an unknown one and nonsense are the same: not found", async () => {
  const event = await anEvent(branding);
  const [person] = await peopleAt(event.id, 1);
  const visitor = await registers(branding, aViewer(), event.id, { name: 'Anna', email: 'anna@example.org' });
  for (const id of [person!.id, visitor.registration!.id, uuidv7(), 'nonsense']) {
    expect((await cancels(branding, aPerson(), id)).thrown).toBe('NOT_FOUND');
  }
  expect((await cancels(branding, aViewer(), visitor.registration!.id)).thrown).toBe('UNAUTHENTICATED');
});
