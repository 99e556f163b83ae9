import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { askAs } from '@naober/kit/testing/ask-as';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { RequiredEntityData } from '@mikro-orm/core';
import { uuidv7 } from '@naober/kit/ids';
import { aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { aSpecialistPool } from '../../testing/pools.ts';
import { AvailabilitySlot } from '../availability/availability-slot.entity.ts';
import { ConsultationMode } from '../consultation/consultation.enums.ts';
import { ConsultationRequest } from '../consultation/consultation-request.entity.ts';
import { PoolMembership } from '../pool/pool-membership.entity.ts';
import { EligibilityOutcome } from '../eligibility/finding.rules.ts';
import { WorkInterval } from '../home-roster/work-interval.entity.ts';
import { RosterImport } from '../roster/roster-import.entity.ts';
import { RosterImportStatus } from '../roster/roster.enums.ts';
import { RosterRowErrorCode } from '../roster/row-error.rules.ts';
import { OpenShift } from '../shift/open-shift.entity.ts';
import { DeclineReason, SignUpStatus } from '../sign-up/sign-up.enums.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { WorkingTimeProfile } from '../working-time/working-time-profile.entity.ts';
import { retention } from './retention.ts';

let exchange: TestSubgraph;
let region: Region;
const now = new Date('2036-03-10T10:00:00.000Z');
beforeAll(async () => void (exchange = await startExchange()));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  exchange.now = now;
  await askAs(
    exchange.database.adminUrl,
    'truncate exchange.retention_run, exchange.sign_up, exchange.shift_swap, exchange.roster_import cascade',
  );
});

/** So many days before now: exactly, and a millisecond longer. */
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const longerAgo = (days: number) => new Date(ago(days).getTime() - 1);

/** Sign-ups for one shift, each in its own way. */
async function signUps(...ways: Partial<RequiredEntityData<SignUp>>[]): Promise<void> {
  const shift = await aShift(exchange, region, { places: 2, placesTaken: 1, placesConfirmed: 1 });
  await exchange.em.transactional(async tx => {
    ways.forEach((way, n) => {
      const { endsAt = ago(0), ...over } = way;
      tx.create(SignUp, {
        shift: tx.getReference(OpenShift, shift.id),
        regionId: region.regionId,
        memberId: region.host.id,
        professionalId: uuidv7(),
        status: SignUpStatus.CONFIRMED,
        startsAt: new Date((endsAt as Date).getTime() - 3_600_000),
        endsAt,
        submittedAt: ago(4_000),
        queueNumber: n + 1,
        outcome: EligibilityOutcome.ELIGIBLE,
        checkedAt: ago(4_000),
        ...over,
      });
    });
  });
}
const left = () => exchange.em.find(SignUp, {}, { orderBy: { queueNumber: 'asc' } });
const declined = { status: SignUpStatus.DECLINED, declineReason: DeclineReason.OTHER, declineNote: 'kwam niet' };

test('words go ninety days after a sign-up was declined or withdrawn, and stay with what was worked', async () => {
  await signUps(
    { ...declined, decidedAt: ago(90) },
    { ...declined, decidedAt: longerAgo(90) },
    { status: SignUpStatus.WITHDRAWN, overrideReason: 'mag', decidedAt: longerAgo(90) },
    { overrideReason: 'mag', decidedAt: longerAgo(90) },
  );
  expect((await exchange.subgraph.forget())['SIGN_UP_NOTE']).toBe(2);
  expect((await left()).map(({ declineNote, overrideReason }) => [declineNote, overrideReason])).toEqual([
    ['kwam niet', null],
    [null, null],
    [null, null],
    [null, 'mag'],
  ]);
});

test('what came to nothing goes 52 weeks after the shift, what was worked after eight years', async () => {
  const open = { status: SignUpStatus.WAITLISTED };
  await signUps(
    { ...declined, endsAt: ago(364), decidedAt: ago(364) },
    { ...declined, endsAt: longerAgo(364), decidedAt: ago(364) },
    { ...open, endsAt: longerAgo(364) },
    { endsAt: longerAgo(364) },
    { endsAt: ago(2_922) },
    { endsAt: longerAgo(2_922) },
  );
  expect(await exchange.subgraph.forget()).toMatchObject({ SIGN_UP: 2, WORKED_SHIFT: 1 });
  expect((await left()).map(({ queueNumber }) => queueNumber)).toEqual([1, 4, 5]);
});

const rosterImports = (...finished: (Date | null)[]) =>
  exchange.em.transactional(async tx => {
    for (const finishedAt of finished)
      tx.create(RosterImport, {
        regionId: region.regionId,
        memberId: region.host.id,
        fileName: 'rooster.csv',
        status: finishedAt ? RosterImportStatus.COMPLETED : RosterImportStatus.QUEUED,
        requestedAt: finishedAt ?? longerAgo(365),
        finishedAt,
        rejected: 1,
        rowErrors: [{ line: 3, column: 'Naam', code: RosterRowErrorCode.NOT_A_DATE, value: 'Femke Hoekstra' }],
      });
  });
const imports = async () =>
  (await exchange.em.find(RosterImport, {}, { orderBy: { id: 'asc' } })).map(({ finishedAt, rowErrors, rejected }) => [
    finishedAt,
    rowErrors.length,
    rejected,
  ]);

test('what was wrong with rows goes thirty days after the import, that it was wrong stays', async () => {
  await rosterImports(ago(30), longerAgo(30));
  expect((await exchange.subgraph.forget())['ROSTER_ROW_ERROR']).toBe(1);
  expect(await imports()).toEqual([
    [ago(30), 1, 1],
    [longerAgo(30), 0, 1],
  ]);
});

test('an import goes after a year, one that never ended as well', async () => {
  await rosterImports(ago(365), longerAgo(365), null);
  expect((await exchange.subgraph.forget())['ROSTER_IMPORT']).toBe(2);
  expect((await imports()).map(([finishedAt]) => finishedAt)).toEqual([ago(365)]);
});

test('work elsewhere goes after 400 days; a birthday goes when it has come', async () => {
  const day = (days: number) => ago(days).toISOString().slice(0, 10);
  const personId = uuidv7();
  await exchange.em.transactional(async tx => {
    for (const onDay of [day(400), day(401)])
      tx.create(WorkInterval, {
        regionId: region.regionId,
        professionalId: personId,
        memberId: region.home.id,
        origin: 'HOME_ROSTER',
        kind: 'REGULAR',
        onDay,
        heardAt: now,
      });
    for (const adultFrom of [day(0), day(-1)])
      tx.create(WorkingTimeProfile, { professionalId: uuidv7(), regionId: region.regionId, adultFrom });
  });
  expect(await exchange.subgraph.forget()).toMatchObject({ WORK_INTERVAL: 1, ADULT_FROM: 1 });
  const left = await exchange.em.find(WorkInterval, { professionalId: personId });
  expect(left.map(({ onDay }) => onDay)).toEqual([day(400)]);
});

test('memberships go a year after they ended, offers of time 30 days and consultations two years after they were over', async () => {
  const pool = await aSpecialistPool(exchange, region);
  const whose = { regionId: region.regionId, pool: pool.id, professionId: region.profession.id };
  const spanTo = (endsAt: Date) => ({ startsAt: new Date(endsAt.getTime() - 3_600_000), endsAt });
  const place = { memberId: region.host.id, departmentId: region.department.id };
  await exchange.em.transactional(async tx => {
    for (const leftAt of [null, ago(365), longerAgo(365)])
      tx.create(PoolMembership, { ...whose, professionalId: uuidv7(), joinedAt: ago(4_000), leftAt });
    for (const endsAt of [ago(30), longerAgo(30)])
      tx.create(AvailabilitySlot, { regionId: region.regionId, professionalId: uuidv7(), ...spanTo(endsAt) });
    const what = { mode: ConsultationMode.PHONE, subject: 'Advies', askedAt: ago(4_000) };
    for (const endsAt of [ago(730), longerAgo(730)])
      tx.create(ConsultationRequest, { ...whose, ...place, ...what, ...spanTo(endsAt) });
  });
  expect(await exchange.subgraph.forget()).toMatchObject({
    POOL_MEMBERSHIP: 1,
    AVAILABILITY: 1,
    CONSULTATION_REQUEST: 1,
  });
  const memberships = await exchange.em.find(PoolMembership, {}, { orderBy: { id: 'asc' } });
  expect(memberships.map(({ leftAt }) => leftAt)).toEqual([null, ago(365)]);
  expect((await exchange.em.find(AvailabilitySlot, {})).map(({ endsAt }) => endsAt)).toEqual([ago(30)]);
  expect((await exchange.em.find(ConsultationRequest, {})).map(({ endsAt }) => endsAt)).toEqual([ago(730)]);
});

test('each type of record that is forgotten has a rule, and each rule forgets something', async () => {
  const rules = await exchange.em.execute<{ record: string }[]>(
    'select distinct record from retention_rule order by record',
  );
  expect(rules.map(({ record }) => record)).toEqual(
    [...retention.map(({ record }) => record), 'IDEMPOTENT_ANSWER'].sort(),
  );
});
