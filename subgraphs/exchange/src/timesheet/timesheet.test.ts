import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { mutate } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { hours, hoursCodes as codes, mark, sheetOf, verify, withRole, worked } from '../../testing/hours.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { settleTimesheets } from './settle-timesheets.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let planner: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  await exchange.em.execute(`update borrowed_member set collective_agreement = 'ZIEKENHUIZEN' where id = ?`, [
    region.home.id,
  ]);
  [her, planner] = [await aProfessional(exchange, region), aPlanner(region)];
});

/** Monday 2 February 2026, 07:30-16:00 with 30 minutes of break; the same on Tuesday. It is Wednesday now. */
const aSheet = async () => {
  const { sheet } = await worked(exchange, region, her);
  exchange.now = new Date('2026-02-04T08:00Z');
  return sheet;
};
const tuesday = { startsAt: new Date('2026-02-03T06:30Z'), endsAt: new Date('2026-02-03T15:00Z') };
const anotherSheet = async () => (await worked(exchange, region, her, tuesday)).sheet;
const times = (startsAt: string, endsAt: string, breakMinutes: number | null = null) => ({
  startsAt: `2026-02-02T${startsAt}`,
  endsAt: `2026-02-02T${endsAt}`,
  breakMinutes,
});
const submit = (sheet: { id: string; version: number }, entered: object | null = null, over: object = {}) =>
  hours(exchange, her, 'submitHours', { timesheetId: sheet.id, version: sheet.version, hours: entered, ...over });
const row = ({ id, version }: { id: string; version: number }, over: object = {}) => ({ timesheetId: id, version, ...over });
const answer = (mutation: string, sheet: { id: string; version: number }, over: object = {}) =>
  hours(exchange, her, mutation, row(sheet, over));
const told = () => toldSince(exchange.em, { [her.personId!]: 'her', [planner.personId!]: 'planner' });
const settle = (id: string) => exchange.em.transactional(tx => settleTimesheets(tx, [id], exchange.now!));
/** Through all steps, to settled. */
async function settled(sheet: { id: string; version: number }, entered: object | null = null) {
  const submitted = (await submit(sheet, entered)).timesheet!;
  const [verified] = await verify(exchange, planner, row(submitted));
  await answer('confirmTimesheet', verified!.timesheet!);
  await settle(sheet.id);
  return sheetOf(exchange, sheet.id);
}

test('a sheet is prepared once for a worked shift, with its times, employer and bands; a no-show takes it back', async () => {
  const { shift, signUpId, sheet } = await worked(exchange, region, her, { startsAt: new Date('2026-02-02T07:30Z'), endsAt: new Date('2026-02-02T20:00Z'), breakMinutes: 45 });
  await exchange.atOnce(3, () => mark(exchange, shift.id));
  expect(await exchange.em.count(Timesheet, { signUpId })).toBe(1);
  expect(sheet).toMatchObject({
    ...{ status: 'DRAFT', minutes: 705, workedMinutes: 705, homeMemberId: region.home.id, homeCao: 'ZIEKENHUIZEN' },
    ...{ hostMemberId: region.host.id, departmentId: region.department.id, isCurrent: false, breakMinutes: 45 },
  });
  const bands = await exchange.em.find(TimesheetBand, { timesheetId: sheet.id }, { orderBy: { band: 'asc' } });
  expect(bands.map(({ localMonth, band, minutes }) => [localMonth, band, minutes])).toEqual([
    ['2026-02-01', 'EARLY_LATE', 56],
    ['2026-02-01', 'REGULAR', 649],
  ]);
  expect(await told()).toEqual(['HOURS_TO_ENTER her', 'SIGN_UP_CONFIRMED her']);
  await mutate(exchange, planner, 'recordNoShow', { signUpId });
  expect(await exchange.em.count(Timesheet, { signUpId })).toBe(0);
  await mutate(exchange, planner, 'undoNoShow', { signUpId });
  await mark(exchange, shift.id);
  const again = await exchange.em.findOneOrFail(Timesheet, { signUpId });
  await submit(again);
  expect(codes(await mutate(exchange, planner, 'recordNoShow', { signUpId }) as never)).toEqual(['HOURS_ENTERED']);
  expect((await exchange.em.findOneOrFail(SignUp, signUpId)).status).toBe(SignUpStatus.WORKED);
});

test('she enters, the host verifies, she disputes with words, the host changes, she confirms; each step is kept', async () => {
  const sheet = await aSheet();
  await told();
  const entered = await submit(sheet, times('07:30', '17:00', 15), { note: 'Het liep uit' });
  expect(entered.timesheet).toMatchObject({ status: 'SUBMITTED', minutes: 555 });
  const [verified] = await verify(exchange, planner, row(entered.timesheet!, { hours: times('07:30', '16:30', 30), note: 'Tot half vijf' }));
  expect(verified!.timesheet).toMatchObject({ status: 'VERIFIED_BY_HOST', minutes: 510 });
  expect(codes(await answer('disputeTimesheet', verified!.timesheet!, { note: ' ' }))).toEqual(['TEXT_MISSING']);
  const disputed = await answer('disputeTimesheet', verified!.timesheet!, { note: 'Ik bleef tot vijf uur' });
  expect(disputed.timesheet).toMatchObject({ status: 'DISPUTED', minutes: 510 });
  const [again] = await verify(exchange, planner, row(disputed.timesheet!, { hours: times('07:30', '17:00', 30) }));
  const confirmed = await answer('confirmTimesheet', again!.timesheet!);
  expect(confirmed.timesheet).toMatchObject({ status: 'CONFIRMED_BY_PROFESSIONAL', minutes: 540 });
  expect(await told()).toEqual(['HOURS_DISPUTED planner', 'HOURS_VERIFIED her', 'HOURS_VERIFIED her']);
  const steps = `steps { kind side note breakMinutes } holder bands { band minutes } viewerCanAnswer`;
  const shown = (await exchange.reference(her, 'Timesheet', sheet.id, steps)) as { steps: object[] };
  expect(shown).toMatchObject({ holder: 'SETTLEMENT', bands: [{ band: 'REGULAR', minutes: 540 }], viewerCanAnswer: false });
  expect(shown.steps.map(one => Object.values(one))).toEqual([
    ['PREPARED', 'PLATFORM', null, 30],
    ['ENTERED', 'PROFESSIONAL', 'Het liep uit', 15],
    ['VERIFIED', 'HOST', 'Tot half vijf', 30],
    ['DISPUTED', 'PROFESSIONAL', 'Ik bleef tot vijf uur', 30],
    ['VERIFIED', 'HOST', null, 30],
    ['CONFIRMED', 'PROFESSIONAL', null, 30],
  ]);
});

test('what the host asks to look at again is hers to enter anew; what she forgot the host enters, and she answers', async () => {
  const sheet = await aSheet();
  const entered = (await submit(sheet)).timesheet!;
  const returned = await hours(exchange, planner, 'returnTimesheet', row(entered, { note: 'Je ging om drie uur' }));
  expect(returned.timesheet).toMatchObject({ status: 'DRAFT' });
  const [byHost] = await verify(exchange, planner, row(returned.timesheet!, { hours: times('07:30', '15:00') }));
  expect(byHost!.timesheet).toMatchObject({ status: 'VERIFIED_BY_HOST', minutes: 420 });
  const kinds = await exchange.em.find(TimesheetStep, { timesheetId: sheet.id }, { orderBy: { at: 'asc', id: 'asc' } });
  expect(kinds.map(({ kind }) => kind)).toEqual(['PREPARED', 'ENTERED', 'RETURNED', 'ENTERED_BY_HOST']);
  expect(codes(await submit(byHost!.timesheet!))).toEqual(['NOT_ITS_TURN']);
});

test('verified twice at once: once; edited while it is verified: who comes second hears so; two tabs: the older is refused', async () => {
  const sheet = await aSheet();
  const entered = (await submit(sheet)).timesheet!;
  const rounds = await exchange.atOnce(4, () => verify(exchange, planner, row(entered)));
  const outcomes = rounds.map(([one]) => codes(one!).join());
  expect(outcomes.toSorted()).toEqual(['', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE', 'CHANGED_MEANWHILE']);
  expect(await exchange.em.count(TimesheetStep, { timesheetId: sheet.id, kind: 'VERIFIED' as never })).toBe(1);
  const other = await anotherSheet();
  const second = (await submit(other)).timesheet!;
  const both = await Promise.all([
    verify(exchange, planner, row(second)).then(([one]) => codes(one!).join()),
    submit(second, { startsAt: '2026-02-03T08:00', endsAt: '2026-02-03T16:00' }).then(one => codes(one).join()),
  ]);
  expect(both.toSorted()).toEqual(['', 'CHANGED_MEANWHILE']);
  expect(codes(await submit(other))).toEqual(['CHANGED_MEANWHILE']);
});

test('many at once: each row by itself', async () => {
  const [one, two] = [await aSheet(), await anotherSheet()];
  const stranger = await aProfessional(exchange, region);
  const rows = [row(one), { ...row(two), version: 99 }, { timesheetId: stranger.personId, version: 1 }];
  const outcomes = await verify(exchange, planner, ...rows);
  expect(outcomes.map(outcome => [outcome.timesheet?.status ?? null, codes(outcome)])).toEqual([
    ['VERIFIED_BY_HOST', []],
    ['DRAFT', ['CHANGED_MEANWHILE']],
    [null, ['NOT_THERE']],
  ]);
});

test('time on which she worked elsewhere is refused by the rule, and by the database', async () => {
  const [first, second] = [await aSheet(), await anotherSheet()];
  const until = (at: string) => ({ ...times('07:30', '16:00'), endsAt: at });
  const late = (await submit(first, until('2026-02-03T07:00'))).timesheet!;
  const from = (at: string) => ({ startsAt: `2026-02-03T${at}`, endsAt: '2026-02-03T16:00' });
  expect(codes(await submit(second, from('06:59')))).toEqual(['OVERLAPS']);
  expect(codes(await submit(second, from('07:00')))).toEqual([]);
  expect(codes(await submit(late, until('2026-02-03T07:01')))).toEqual(['OVERLAPS']);
  await expect(
    exchange.em.execute('update timesheet set starts_at = ? where id = ?', [new Date('2026-02-03T05:59Z'), second.id]),
  ).rejects.toThrow('timesheet_never_overlaps');
});

test('settled hours change by corrections alone, whose signed minutes sum to the truth; the latest counts', async () => {
  const sheet = await settled(await aSheet(), times('07:30', '20:30', 30));
  expect(sheet).toMatchObject({ status: 'SETTLED', minutes: 750, isCurrent: true });
  expect(await settle(sheet.id)).toEqual([]);
  await expect(exchange.em.execute('update timesheet set minutes = 1 where id = ?', [sheet.id])).rejects.toThrow('is settled');
  expect(codes(await submit(sheet, times('07:30', '16:00')))).toEqual(['NOT_ITS_TURN']);
  const correct = (who: Viewer, until: string) =>
    hours(exchange, who, 'correctTimesheet', { timesheetId: sheet.id, hours: times('07:30', until, 30), note: 'Verkeerde dag' });
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
  expect(all.map(({ minutes, isCurrent }) => [minutes, isCurrent])).toEqual([[750, false], [-90, false], [120, true]]);
  const bands = await exchange.em.find(TimesheetBand, { timesheetId: { $in: all.map(({ id }) => id) } });
  const total = (band: string) => bands.filter(one => one.band === band).reduce((sum, { minutes }) => sum + minutes, 0);
  expect([total('REGULAR'), total('EARLY_LATE')]).toEqual([722, 58]);
});

test('the two sides read words with hours, home HR, her lead and finance the hours alone, nobody else anything', async () => {
  const sheet = await aSheet();
  await submit(sheet, null, { note: 'Zonder pauze' });
  const ask = async (who: Viewer) =>
    (await exchange.reference(who, 'Timesheet', sheet.id, 'minutes steps { note }')) as { steps: { note: string | null }[] } | null;
  const notes = async (who: Viewer) => (await ask(who))?.steps.map(({ note }) => note) ?? null;
  const { host, home, department } = region;
  for (const who of [her, planner, withRole(region, 'TEAM_LEAD', host.id, department.id)])
    expect(await notes(who)).toEqual([null, 'Zonder pauze']);
  for (const who of [withRole(region, 'HR_ADVISOR', home.id), withRole(region, 'TEAM_LEAD', home.id), withRole(region, 'FINANCE', home.id), withRole(region, 'FINANCE', host.id)])
    expect(await notes(who)).toEqual([null, null]);
  const others = [await aProfessional(exchange, region), withRole(region, 'PLANNER', host.id, home.id), withRole(region, 'PLANNER', home.id), withRole(region, 'HR_ADVISOR', host.id)];
  for (const who of others) expect(await ask(who)).toBeNull();
  const list = async (who: Viewer, field: string) =>
    ((await exchange.reference(who, 'Member', field === 'hoursWorkedHere' ? host.id : home.id, `${field} { nodes { id } }`)) as Record<string, { nodes: object[] } | null>)[field];
  expect(await list(planner, 'hoursWorkedHere')).toEqual({ nodes: [{ id: sheet.id }] });
  expect(await list(withRole(region, 'HR_ADVISOR', home.id), 'hoursOfOwnPeople')).toEqual({ nodes: [{ id: sheet.id }] });
  expect(await list(her, 'hoursWorkedHere')).toBeNull();
});
