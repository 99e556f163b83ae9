import { expect, test } from '@jest/globals';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aProfessional } from '../../testing/builders.ts';
import { hours, hoursCodes as codes, verify, withRole, worked } from '../../testing/hours.ts';
import { hoursScene, row, times } from '../../testing/hours-scene.ts';
import { gatherPerson } from '../eligibility/gather-facts.ts';
import { ShiftKind } from '../shift/open-shift.enums.ts';
import { ledgerOf } from '../working-time/ledger.rules.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

const scene = hoursScene();
const { aSheet, submit, answer, settle, settled, confirmed } = scene;

test('settled hours change by corrections alone, whose signed minutes sum to the truth; the latest counts', async () => {
  const { exchange, her, planner } = scene;
  const sheet = await settled(await aSheet(), times('07:30', '20:30', 30));
  expect(sheet).toMatchObject({ status: 'SETTLED', minutes: 750, isCurrent: true });
  expect(await settle(sheet.id)).toBe(0);
  await expect(exchange.em.execute('update timesheet set minutes = 1 where id = ?', [sheet.id])).rejects.toThrow(
    'is settled',
  );
  expect(codes(await submit(sheet, times('07:30', '16:00')))).toEqual(['NOT_ITS_TURN']);
  const correct = (who: Viewer, until: string) =>
    hours(exchange, who, 'correctTimesheet', {
      timesheetId: sheet.id,
      hours: times('07:30', until, 30),
      note: 'Verkeerde dag',
    });
  const first = (await correct(planner, '19:00')).timesheet!;
  expect(first).toMatchObject({ status: 'VERIFIED_BY_HOST', minutes: -90 });
  expect(codes(await correct(her, '18:00'))).toEqual(['ALREADY_CORRECTED']);
  await answer('confirmTimesheet', first);
  await settle(first.id);
  const second = (await correct(her, '21:00')).timesheet!;
  expect(second).toMatchObject({ status: 'SUBMITTED', minutes: 120 });
  const [verified] = await verify(exchange, planner, row(second));
  await answer('confirmTimesheet', verified!.timesheet!);
  const all = await exchange.em.find(Timesheet, { professionalId: her.personId! }, { orderBy: { id: 'asc' } });
  expect(all.map(({ minutes, isCurrent }) => [minutes, isCurrent])).toEqual([
    [750, false],
    [-90, false],
    [120, true],
  ]);
  const bands = await exchange.em.find(TimesheetBand, { timesheetId: { $in: all.map(({ id }) => id) } });
  const total = (band: string) => bands.filter(one => one.band === band).reduce((sum, { minutes }) => sum + minutes, 0);
  expect([total('REGULAR'), total('EARLY_LATE')]).toEqual([722, 58]);
});

test('where no members settle, and before they did, both having said yes is enough to correct; nothing is counted twice', async () => {
  const { exchange, her, planner } = scene;
  const sheet = await aSheet();
  const correct = (until: string) =>
    hours(exchange, planner, 'correctTimesheet', {
      timesheetId: sheet.id,
      hours: times('07:30', until, 30),
      note: 'Langer gebleven',
    });
  expect(codes(await correct('17:00'))).toEqual(['NOT_AGREED']);
  await confirmed(sheet);
  const first = (await correct('17:00')).timesheet!;
  expect(first).toMatchObject({ status: 'VERIFIED_BY_HOST', minutes: 60 });
  expect(codes(await correct('18:00'))).toEqual(['ALREADY_CORRECTED']);
  await answer('confirmTimesheet', first);
  expect((await correct('18:00')).timesheet).toMatchObject({ minutes: 60 });
  const clock = (await exchange.reference(her, 'Timesheet', sheet.id, 'cutOffAt')) as { cutOffAt: Date | null };
  expect(clock).toEqual({ cutOffAt: new Date('2026-03-05T23:00:00Z') });
  await exchange.em.execute('update timesheet set home_member_id = host_member_id where id = ?', [sheet.id]);
  expect(await exchange.reference(her, 'Timesheet', sheet.id, 'cutOffAt')).toEqual({ cutOffAt: null });
});

test('the two sides read words with hours, home HR, her lead and finance the hours alone, nobody else anything', async () => {
  const { exchange, region, her, planner } = scene;
  const sheet = await aSheet();
  await submit(sheet, null, { note: 'Zonder pauze' });
  const ask = async (who: Viewer) =>
    (await exchange.reference(who, 'Timesheet', sheet.id, 'minutes steps { note }')) as {
      steps: { note: string | null }[];
    } | null;
  const notes = async (who: Viewer) => (await ask(who))?.steps.map(({ note }) => note) ?? null;
  const { host, home, department } = region;
  for (const who of [her, planner, withRole(region, 'TEAM_LEAD', host.id, department.id)])
    expect(await notes(who)).toEqual([null, 'Zonder pauze']);
  for (const who of [
    withRole(region, 'HR_ADVISOR', home.id),
    withRole(region, 'TEAM_LEAD', home.id),
    withRole(region, 'FINANCE', home.id),
    withRole(region, 'FINANCE', host.id),
  ])
    expect(await notes(who)).toEqual([null, null]);
  const others = [
    await aProfessional(exchange, region),
    withRole(region, 'PLANNER', host.id, home.id),
    withRole(region, 'PLANNER', home.id),
    withRole(region, 'HR_ADVISOR', host.id),
  ];
  for (const who of others) expect(await ask(who)).toBeNull();
  const list = async (who: Viewer, field: string) =>
    (
      (await exchange.reference(
        who,
        'Member',
        field === 'hoursWorkedHere' ? host.id : home.id,
        `${field} { nodes { id } }`,
      )) as Record<string, { nodes: object[] } | null>
    )[field];
  expect(await list(planner, 'hoursWorkedHere')).toEqual({ nodes: [{ id: sheet.id }] });
  expect(await list(withRole(region, 'HR_ADVISOR', home.id), 'hoursOfOwnPeople')).toEqual({
    nodes: [{ id: sheet.id }],
  });
  expect(await list(her, 'hoursWorkedHere')).toBeNull();
});

test('a late correction is in the ledger once confirmed; what she signed up for is looked at again, and nothing cancelled', async () => {
  const { exchange, region, her } = scene;
  const sheet = await settled(await aSheet());
  const dutiesOf = async () => (await gatherPerson(exchange.em, her.personId!, exchange.now!)).facts.signUps;
  const correction = { timesheetId: sheet.id, hours: times('07:30', '20:00', 30), note: 'Tot acht uur' };
  const made = (await hours(exchange, her, 'correctTimesheet', correction)).timesheet!;
  expect(await dutiesOf()).toMatchObject([{ endsAt: new Date('2026-02-02T15:00Z'), breakMinutes: 30 }]);
  const [verified] = await verify(exchange, aPlanner(region), row(made));
  await answer('confirmTimesheet', verified!.timesheet!);
  expect(await dutiesOf()).toMatchObject([{ endsAt: new Date('2026-02-02T19:00Z'), breakMinutes: 30 }]);
  const [job] = await exchange.em.execute<{ count: number }[]>(
    `select count(*)::int as count from exchange_events.job where name = 'exchange.recheck-work' and data ->> 'personId' = ?`,
    [her.personId],
  );
  expect(job!.count).toBe(1);
});

test('calls while on call are work, in her ledger and in her hours, once both agree', async () => {
  const { exchange, region, her } = scene;
  const onCall = {
    kind: ShiftKind.STANDBY,
    breakMinutes: 0,
    startsAt: new Date('2026-02-02T17:00Z'),
    endsAt: new Date('2026-02-03T05:00Z'),
  };
  const { sheet } = await worked(exchange, region, her, onCall);
  exchange.now = new Date('2026-02-04T08:00Z');
  const calls = [
    { startsAt: '2026-02-02T23:50', endsAt: '2026-02-03T00:05' },
    { startsAt: '2026-02-03T03:00', endsAt: '2026-02-03T04:30' },
  ];
  const entered = { ...times('18:00', '06:00'), endsAt: '2026-02-03T06:00', calls };
  expect(await confirmed(sheet, entered)).toMatchObject({ minutes: 120, status: 'CONFIRMED_BY_PROFESSIONAL' });
  const { workedAtEmployers } = (await exchange.reference(
    her,
    'Professional',
    her.personId!,
    'workedAtEmployers { employer hours shifts }',
  )) as {
    workedAtEmployers: object[];
  };
  expect(workedAtEmployers).toEqual([{ employer: 'martini', hours: 1.75, shifts: 3 }]);
  const { facts, parameters } = await gatherPerson(exchange.em, her.personId!, exchange.now);
  const ledger = ledgerOf({ person: facts, parameters, now: exchange.now, day: '2026-02-04' });
  expect(ledger.map(({ kind, work }) => [kind, work / 60_000])).toEqual([
    ['STANDBY', 0],
    ['CALL', 30],
    ['CALL', 90],
  ]);
});
