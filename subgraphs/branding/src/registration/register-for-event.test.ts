import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import { anEvent, aPerson, inHours, registers, startBranding, type Outcome } from '../../testing/branding.ts';
import { RecruitmentEvent } from '../recruitment-event/recruitment-event.entity.ts';
import { Registration, RegistrationStatus } from './registration.entity.ts';

let branding: TestSubgraph;
beforeAll(async () => void (branding = await startBranding()));
afterAll(() => branding.stop());

const codes = ({ userErrors }: Outcome) => userErrors.map(({ code }) => code);
const visitor = { name: 'Anna de Vries', email: 'anna@example.org' };

test('a professional takes a place', async () => {
  const { id } = await anEvent(branding);
  expect(await registers(branding, aPerson(), id)).toEqual({
    registration: {
      id: expect.any(String),
      status: 'REGISTERED',
      waitingListPosition: null,
      viewerCanCancel: true,
      event: { registeredCount: 1, waitingCount: 0 },
    },
    userErrors: [],
    thrown: undefined,
  });
});

test('a key of an organisation brings nobody, though it may write; a visitor comes', async () => {
  const { id } = await anEvent(branding);
  const key = aViewer({ client: 'key', clientId: uuidv7() });
  expect(await registers(branding, key, id, visitor)).toEqual({ thrown: 'FORBIDDEN' });
  const canRegister = (viewer: typeof key) =>
    branding.reference(viewer, 'RecruitmentEvent', id, 'registeredCount viewerCanRegister');
  expect([await canRegister(key), await canRegister(aViewer())]).toEqual([
    { registeredCount: 0, viewerCanRegister: false },
    { registeredCount: 0, viewerCanRegister: true },
  ]);
});

test('the 60th of 60 gets a place, the 61st is first on the waiting list', async () => {
  const { id } = await anEvent(branding, { capacity: 60 });
  for (let n = 0; n < 59; n++) await registers(branding, aPerson(), id);
  expect((await registers(branding, aPerson(), id)).registration?.status).toBe('REGISTERED');
  expect((await registers(branding, aPerson(), id)).registration).toMatchObject({
    status: 'WAITLISTED',
    waitingListPosition: 1,
    event: { registeredCount: 60, waitingCount: 1 },
  });
});

test('sixty people at once fill twenty places and no more; forty wait, each on an own position', async () => {
  const { id } = await anEvent(branding, { capacity: 20 });
  const people = Array.from({ length: 60 }, aPerson);
  const outcomes = await Promise.all(people.map(person => registers(branding, person, id)));
  expect(outcomes.flatMap(codes)).toEqual([]);
  const statuses = outcomes.map(({ registration }) => registration?.status);
  expect(statuses.filter(status => status === 'REGISTERED')).toHaveLength(20);
  expect(statuses.filter(status => status === 'WAITLISTED')).toHaveLength(40);
  const positions = outcomes.map(({ registration }) => registration?.waitingListPosition ?? null);
  expect(positions.filter(position => position !== null).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, n) => n + 1),
  );
  expect(await branding.em.findOne(RecruitmentEvent, id)).toMatchObject({ registeredCount: 20, waitingCount: 40 });
});

test('the same person pressing twenty times at once is registered once', async () => {
  const { id } = await anEvent(branding);
  const person = aPerson();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => registers(branding, person, id)));
  expect(outcomes.filter(outcome => codes(outcome).length === 0)).toHaveLength(1);
  expect(outcomes.filter(outcome => codes(outcome).includes('ALREADY_REGISTERED'))).toHaveLength(19);
  expect(new Set(outcomes.map(({ registration }) => registration?.id)).size).toBe(1);
  expect(await branding.em.count(Registration, { event: id })).toBe(1);
});

test('the same visitor pressing twenty times at once is registered once', async () => {
  const { id } = await anEvent(branding);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => registers(branding, aViewer(), id, visitor)));
  expect(outcomes.filter(outcome => codes(outcome).length === 0)).toHaveLength(1);
  expect(await branding.em.count(Registration, { event: id })).toBe(1);
});

test('fifty retries at once with one key register once and hear the same', async () => {
  const { id } = await anEvent(branding);
  const person = aPerson();
  const key = uuidv7();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => registers(branding, person, id, {}, key)));
  expect(outcomes).toEqual(outcomes.map(() => outcomes[0]));
  expect(outcomes[0]).toMatchObject({ registration: { status: 'REGISTERED' }, userErrors: [] });
  expect(await branding.em.count(Registration, { event: id })).toBe(1);
});

test('a visitor gets a place, which she cannot cancel here', async () => {
  const { id } = await anEvent(branding);
  const { registration } = await registers(branding, aViewer(), id, {
    name: '  Anna  de Vries ',
    email: ' Anna@Example.ORG ',
  });
  expect(registration).toMatchObject({ status: 'REGISTERED', viewerCanCancel: false });
  const stored = await branding.em.findOneOrFail(Registration, { event: id });
  expect(stored).toMatchObject({ visitorName: 'Anna de Vries', visitorEmail: 'anna@example.org', personId: null });
});

test('a visitor of another spelling is the same one, and is told no more than that', async () => {
  const { id } = await anEvent(branding);
  await registers(branding, aViewer(), id, visitor);
  const again = await registers(branding, aViewer(), id, { name: 'A.', email: ' ANNA@example.org' });
  expect(again).toMatchObject({ registration: null, userErrors: [{ code: 'ALREADY_REGISTERED', field: null }] });
});

test('a visitor without a name or a possible address is told which', async () => {
  const { id } = await anEvent(branding);
  const { userErrors } = await registers(branding, aViewer(), id, { name: ' ', email: 'anna' });
  expect(userErrors).toEqual([
    { code: 'NAME_NOT_VALID', field: ['input', 'name'] },
    { code: 'EMAIL_NOT_VALID', field: ['input', 'email'] },
  ]);
});

test('who is signed in gives no name', async () => {
  const { id } = await anEvent(branding);
  expect((await registers(branding, aPerson(), id, visitor)).thrown).toBe('BAD_USER_INPUT');
});

test('an event that begins now, or was called off, takes nobody', async () => {
  const begun = await anEvent(branding, { startsAt: inHours(0), endsAt: inHours(2) });
  const calledOff = await anEvent(branding, { cancelledAt: inHours(-1) });
  expect(codes(await registers(branding, aPerson(), begun.id))).toEqual(['EVENT_STARTED']);
  expect(codes(await registers(branding, aPerson(), calledOff.id))).toEqual(['EVENT_CANCELLED']);
});

test('an event of another region, an unknown one and nonsense are the same: not found', async () => {
  const elsewhere = await anEvent(branding, { regionId: uuidv7() });
  for (const id of [elsewhere.id, uuidv7(), 'nonsense']) {
    expect((await registers(branding, aPerson(), id)).thrown).toBe('NOT_FOUND');
  }
});

test('who comes new does not overtake those who wait when places were added', async () => {
  const { id } = await anEvent(branding, { capacity: 1 });
  await registers(branding, aPerson(), id);
  await registers(branding, aPerson(), id);
  await branding.em.nativeUpdate(RecruitmentEvent, id, { capacity: 5 });
  expect((await registers(branding, aPerson(), id)).registration).toMatchObject({
    status: 'WAITLISTED',
    waitingListPosition: 2,
  });
});

test('the database itself refuses the place too many, the second registration and the visitor without a name', async () => {
  const { id } = await anEvent(branding, { capacity: 1 });
  const person = aPerson();
  await registers(branding, person, id);
  const store = (over: object) =>
    branding.em.transactional(
      async tx =>
        void tx.create(Registration, {
          event: id,
          status: RegistrationStatus.REGISTERED,
          registeredAt: inHours(0),
          ...over,
        }),
    );
  await expect(store({ personId: uuidv7() })).rejects.toThrow('not_overbooked');
  await expect(store({ personId: person.personId, status: RegistrationStatus.WAITLISTED })).rejects.toThrow(
    'one_per_person',
  );
  await expect(store({ visitorEmail: 'a@b.nl', status: RegistrationStatus.WAITLISTED })).rejects.toThrow(
    'visitor_is_named',
  );
  await expect(store({ status: RegistrationStatus.WAITLISTED })).rejects.toThrow('person_or_visitor');
});
