import { expect, test } from '@jest/globals';
import { mutate } from '../../testing/asking.ts';
import { aProfessional } from '../../testing/builders.ts';
import { hours, hoursCodes as codes, mark, verify, worked } from '../../testing/hours.ts';
import { hoursScene, row, times } from '../../testing/hours-scene.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';
import { SignUpStatus } from '../sign-up/sign-up-status.rules.ts';
import { TimesheetBand } from './timesheet-band.entity.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

const scene = hoursScene();
const { aSheet, anotherSheet, submit, answer, told } = scene;

test('a sheet is prepared once for a worked shift, with its times, employer and bands; a no-show takes it back', async () => {
  const { exchange, region, her, planner } = scene;
  const { shift, signUpId, sheet } = await worked(exchange, region, her, {
    startsAt: new Date('2026-02-02T07:30Z'),
    endsAt: new Date('2026-02-02T20:00Z'),
    breakMinutes: 45,
  });
  await exchange.atOnce(3, () => mark(exchange, shift.id));
  expect(await exchange.em.count(Timesheet, { signUpId })).toBe(1);
  expect(sheet).toMatchObject({
    status: 'DRAFT',
    minutes: 705,
    workedMinutes: 705,
    homeMemberId: region.home.id,
    homeCao: 'ZIEKENHUIZEN',
    hostMemberId: region.host.id,
    departmentId: region.department.id,
    isCurrent: false,
    breakMinutes: 45,
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
  expect(codes((await mutate(exchange, planner, 'recordNoShow', { signUpId })) as never)).toEqual(['HOURS_ENTERED']);
  expect((await exchange.em.findOneOrFail(SignUp, signUpId)).status).toBe(SignUpStatus.WORKED);
});

test('she enters, the host verifies, she disputes with words, the host changes, she confirms; each step is kept', async () => {
  const { exchange, her, planner } = scene;
  const sheet = await aSheet();
  await told();
  const entered = await submit(sheet, times('07:30', '17:00', 15), { note: 'Het liep uit' });
  expect(entered.timesheet).toMatchObject({ status: 'SUBMITTED', minutes: 555 });
  const [verified] = await verify(
    exchange,
    planner,
    row(entered.timesheet!, { hours: times('07:30', '16:30', 30), note: 'Tot half vijf' }),
  );
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
  expect(shown).toMatchObject({
    holder: 'SETTLEMENT',
    bands: [{ band: 'REGULAR', minutes: 540 }],
    viewerCanAnswer: false,
  });
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
  const { exchange, planner } = scene;
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
  const { exchange, planner } = scene;
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
  const { exchange, region, planner } = scene;
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
  const { exchange } = scene;
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
