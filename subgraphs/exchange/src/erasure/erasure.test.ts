import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { archiveOf, emptyArchive, noted, type Noted } from '@naober/kit/testing/archive';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, decline, signUp, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { BorrowedProfessional } from '../borrowed/professional.entity.ts';
import { fromGovernance } from '../borrowed/governance.events.ts';
import { exchange as definition } from '../schema.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';
import { RosterRowErrorCode } from '../roster/row-error.rules.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { borrowErasures } from './erasure.events.ts';
import { releasePlacesJob, releasePlacesOf } from './release-places.job.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener, archiveOf('exchange')])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = new Date(); // jobs go by the real clock
  await everythingHeard(exchange.em, exchange.now);
  her = await aProfessional(exchange, region);
  planner = aPlanner(region);
});

const inDays = (days: number, hours = 0) => new Date(Date.now() + days * 86_400_000 + hours * 3_600_000);
const aShiftIn = (days: number, over: object = {}) =>
  aShift(exchange, region, { startsAt: inDays(days), endsAt: inDays(days, 8), ...over });
const erase = ({ personId }: Viewer, isCarriedOut = true) =>
  exchange.em.transactional(tx =>
    borrowErasures.apply(tx, { id: uuidv7(), version: 1, state: { personId, isCarriedOut } }, exchange.subgraph.events),
  );
const signUpsOf = ({ personId }: Viewer) =>
  exchange.em.find(SignUp, { professionalId: personId! }, { orderBy: { startsAt: 'asc', id: 'asc' } });
const shiftOf = (id: string) => exchange.em.findOneOrFail(OpenShift, id);

test('what was written about her is emptied, the sign-ups themselves stay', async () => {
  const colleague = await aProfessional(exchange, region);
  for (const viewer of [her, colleague]) {
    const { signUp: made } = await signUp(exchange, viewer, (await aShiftIn(10)).id);
    await decline(exchange, planner, made!.id, 'OTHER', 'Femke was laat');
  }
  await exchange.em.execute(`update sign_up set override_reason = 'Femke kan dit' where professional_id = ?`, [
    her.personId,
  ]);
  await erase(her);
  const words = ({ status, declineReason, declineNote, overrideReason }: SignUp) => [
    status,
    declineReason,
    declineNote,
    overrideReason,
  ];
  expect((await signUpsOf(her)).map(words)).toEqual([['DECLINED', 'OTHER', null, null]]);
  expect((await signUpsOf(colleague)).map(words)).toEqual([['DECLINED', 'OTHER', 'Femke was laat', null]]);
});

test('of rosters that she handed in the name and what their cells said are emptied, those of others stay', async () => {
  const colleague = await aProfessional(exchange, region);
  await exchange.em.transactional(async tx => {
    for (const { personId } of [her, colleague])
      tx.create(RosterImport, {
        regionId: region.regionId,
        memberId: region.host.id,
        fileName: 'rooster van Femke.csv',
        requestedAt: exchange.now!,
        requestedBy: personId,
        rowErrors: [{ line: 2, column: 'Functie', code: RosterRowErrorCode.UNKNOWN_PROFESSION, value: 'Femke' }],
      });
  });
  await erase(her);
  const left = async ({ personId }: Viewer) => exchange.em.findOneOrFail(RosterImport, { requestedBy: personId });
  expect(await left(her)).toMatchObject({ fileName: 'gewist', rowErrors: [] });
  expect(await left(colleague)).toMatchObject({ fileName: 'rooster van Femke.csv', rowErrors: [{ value: 'Femke' }] });
});

test('a request that was not carried out erases nothing', async () => {
  const { signUp: made } = await signUp(exchange, her, (await aShiftIn(10)).id);
  await erase(her, false);
  expect((await signUpsOf(her)).map(({ id, status }) => [id, status])).toEqual([[made!.id, 'SUBMITTED']]);
  expect(await signUp(exchange, her, (await aShiftIn(20)).id)).toMatchObject({ signUp: { status: 'SUBMITTED' } });
});

test('a place that is still held for her goes to the first who waits; what has begun stays', async () => {
  const [next, ahead] = [await aProfessional(exchange, region), await aShiftIn(10)];
  const past = await aShiftIn(1);
  const { signUp: confirmed } = await signUp(exchange, her, ahead.id);
  await confirm(exchange, planner, confirmed!.id);
  const { signUp: waiting } = await signUp(exchange, next, ahead.id);
  expect(waiting!.status).toBe('WAITLISTED');
  const { signUp: worked } = await signUp(exchange, her, past.id);
  await confirm(exchange, planner, worked!.id);
  await exchange.em.execute(
    `update sign_up set starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour' where id = ?`,
    [worked!.id],
  );
  await erase(her);
  const status = async (id: string) => (await exchange.em.findOneOrFail(SignUp, id)).status;
  expect(
    await eventually(
      () => status(waiting!.id),
      one => one === 'OFFERED',
    ),
  ).toBe('OFFERED');
  expect([await status(confirmed!.id), await status(worked!.id)]).toEqual(['WITHDRAWN', 'CONFIRMED']);
  expect(await shiftOf(ahead.id)).toMatchObject({ placesTaken: 1, placesConfirmed: 0 });
  await releasePlacesOf(exchange.subgraph.orm, exchange.subgraph.events, her.personId!, new Date());
  expect(await shiftOf(ahead.id)).toMatchObject({ placesTaken: 1, placesConfirmed: 0 });
});

test('what the job writes is noted: by its name, and in which region', async () => {
  const { signUp: made } = await signUp(exchange, her, (await aShiftIn(10)).id);
  await emptyArchive(exchange);
  await erase(her);
  const [{ actor, entries }] = (await eventually(
    () => noted(exchange),
    found => found.length > 0,
  )) as [Noted];
  expect([actor.client, entries.find(({ recordType }) => recordType === 'SignUp')]).toMatchObject([
    'system',
    { action: releasePlacesJob, recordId: made!.id, subjectId: her.personId, tenantId: region.regionId },
  ]);
});

test('who was erased signs up for nothing, is confirmed for nothing and declined with no words', async () => {
  const { signUp: made } = await signUp(exchange, her, (await aShiftIn(10)).id);
  await exchange.em.nativeUpdate(BorrowedProfessional, her.personId!, { isErased: true });
  await expect(signUp(exchange, her, (await aShiftIn(20)).id)).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
  expect((await confirm(exchange, planner, made!.id)).userErrors).toEqual([{ code: 'NOT_DECIDABLE' }]);
  expect((await decline(exchange, planner, made!.id, 'OTHER', 'Femke')).userErrors).toEqual([
    { code: 'NOT_DECIDABLE' },
  ]);
});

test('signing up while she is erased: no place is held for her afterwards', async () => {
  const shifts = await Promise.all(Array.from({ length: 10 }, (_, n) => aShiftIn(10 + 2 * n)));
  await Promise.all([
    ...shifts.slice(0, 5).map(({ id }) => signUp(exchange, her, id).catch(() => null)),
    erase(her),
    ...shifts.slice(5).map(({ id }) => signUp(exchange, her, id).catch(() => null)),
  ]);
  const held = async () => (await signUpsOf(her)).filter(({ status }) => status !== 'WITHDRAWN').length;
  expect(await eventually(held, count => count === 0)).toBe(0);
  expect((await Promise.all(shifts.map(({ id }) => shiftOf(id)))).map(({ placesTaken }) => placesTaken)).toEqual(
    shifts.map(() => 0),
  );
});

test('that somebody was erased is known whichever fact comes first', async () => {
  const professional = fromGovernance.find(({ topic }) => topic === 'governance.professional')!;
  const id = uuidv7();
  const told = (version: number, isErased: boolean) =>
    exchange.em.transactional(tx =>
      professional.apply(
        tx,
        { id, version, state: { regionId: region.regionId, isSelfEmployed: false, isErased } },
        exchange.subgraph.events,
      ),
    );
  await erase({ ...her, personId: id });
  await told(2, true);
  await told(1, false);
  expect(await exchange.em.findOneOrFail(BorrowedProfessional, id)).toMatchObject({ version: 2, isErased: true });
});

test('answers that hold words about her are kept for no retry', async () => {
  const { signUp: made } = await signUp(exchange, her, (await aShiftIn(10)).id, 'hers');
  const query = `mutation($id: ID!) { declineSignUp(input: { signUpId: $id, reason: OTHER, note: "Femke \\"laat\\"" }) {
    signUp { declineNote } userErrors { code } } }`;
  await exchange.ask(planner, query, { id: made!.id }, 'planner');
  await erase(her);
  const kept = await exchange.em.execute<{ viewer: string; answer: unknown }[]>(
    `select split_part(viewer, ' ', 2) as viewer, answer from idempotency where viewer like ?`,
    [`${region.regionId}%`],
  );
  expect(kept).toEqual([{ viewer: planner.personId, answer: null }]);
});

test('neighbours hear until when she is counted on, and nothing else', async () => {
  const shift = await aShiftIn(10);
  const { signUp: made } = await signUp(exchange, her, shift.id);
  await withdraw(exchange, her, made!.id);
  const facts = (await factsFor(exchange.em, 'exchange.commitment')).filter(({ id }) => id === made!.id);
  const state = { professionalId: her.personId, endsAt: shift.endsAt.toISOString() };
  expect(facts.map(({ version, state }) => [version, state])).toEqual([
    [1, { ...state, isHeld: true }],
    [2, { ...state, isHeld: false }],
  ]);
});
