import { expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { sessionOf } from '@naober/kit/row-security';
import { aProfessional } from '../../testing/builders.ts';
import { hours, hoursCodes as codes, sheetOf, verify, worked } from '../../testing/hours.ts';
import { hoursScene, row } from '../../testing/hours-scene.ts';
import { toldSince } from '../../testing/listener.ts';
import { BorrowedRoleGrant } from '../borrowed/role-grant.entity.ts';
import { fromGovernance } from '../borrowed/governance.events.ts';
import { borrowErasures } from '../erasure/erasure.events.ts';
import { chase } from './chase-timesheets.round.ts';
import { TimesheetStep } from './timesheet-step.entity.ts';
import { Timesheet } from './timesheet.entity.ts';

const scene = hoursScene();
const { aSheet, anotherSheet, submit, confirmed } = scene;
const thursday = { startsAt: new Date('2026-02-05T07:00Z'), endsAt: new Date('2026-02-05T15:00Z') };
const after = (days: number) => void (scene.exchange.now = new Date(scene.exchange.now!.getTime() + days * 86_400_000));
const round = () => chase(scene.exchange.subgraph.orm, scene.exchange.subgraph.events, scene.exchange.now!);
const grant = (role: string, professionalId: string, memberId: string, departmentId: string | null = null) =>
  scene.exchange.em.transactional(async tx => {
    const { regionId } = scene.region;
    const period = { startsOn: '2020-01-01', endsOn: null, isWithdrawn: false };
    tx.create(BorrowedRoleGrant, {
      id: uuidv7(),
      version: 1,
      regionId,
      professionalId,
      memberId,
      departmentId,
      role,
      ...period,
    });
  });
const name = (professionalId: string, over: object = {}) => {
  const { exchange, planner, region } = scene;
  const period = { startsOn: '2026-02-01', endsOn: '2026-02-28' };
  const input = { memberId: region.host.id, professionalId, ...period, ...over };
  const text = `mutation($input: NameHoursDeputyInput!) { nameHoursDeputy(input: $input) { hoursDeputy { id } userErrors { code } } }`;
  return exchange
    .ask(planner, text, { input })
    .then(
      ({ data }) => data!['nameHoursDeputy'] as { hoursDeputy: { id: string } | null; userErrors: { code: string }[] },
    );
};

test('what waits is told once each: who has it, then deputies, then HR; many sheets of a department in one message', async () => {
  const { exchange, her, planner, region } = scene;
  const [one, two] = [await aSheet(), await anotherSheet()];
  const deputy = await aProfessional(exchange, region, { memberId: region.host.id });
  const [homeHr, hostHr, elsewhere] = [uuidv7(), uuidv7(), uuidv7()];
  await grant('PLANNER', planner.personId!, region.host.id, region.department.id);
  await grant('PLANNER', elsewhere, region.host.id, region.home.id);
  await grant('HR_ADVISOR', homeHr, region.home.id);
  await grant('HR_ADVISOR', hostHr, region.host.id);
  await name(deputy.personId!);
  const names = {
    [her.personId!]: 'her',
    [planner.personId!]: 'planner',
    [deputy.personId!]: 'deputy',
    [homeHr]: 'home HR',
    [hostHr]: 'host HR',
  };
  const said = async () => {
    await round();
    await round();
    return (await toldSince(exchange.em, names)).filter(line => line.startsWith('HOURS_WAIT'));
  };
  expect(await said()).toEqual([]);
  after(2);
  expect(await said()).toEqual(['HOURS_WAIT_FOR_YOU her']);
  after(5);
  expect(await said()).toEqual(['HOURS_WAIT home HR']);
  for (const sheet of [one, two]) await submit(await sheetOf(exchange, sheet.id));
  after(2);
  expect(await said()).toEqual(['HOURS_WAIT planner']);
  after(2);
  expect(await said()).toEqual(['HOURS_WAIT deputy']);
  after(3);
  expect(await said()).toEqual(['HOURS_WAIT host HR']);
});

test('before the batch of two members closes who has hours for it is told, once; at her own employer none closes', async () => {
  const { exchange, her, planner, region } = scene;
  const [one, two] = [await aSheet(), await anotherSheet()];
  const deputy = await aProfessional(exchange, region, { memberId: region.host.id });
  await grant('PLANNER', planner.personId!, region.host.id, region.department.id);
  await name(deputy.personId!, { endsOn: '2026-03-31' });
  await exchange.em.execute(
    `insert into settlement_terms (id, region_id, home_member_id, host_member_id, valid_from, cadence, cut_off_days, set_at)
     values (?, ?, ?, ?, '2026-02-01', 'WEEKLY', 1, now())`,
    [uuidv7(), region.regionId, region.home.id, region.host.id],
  );
  await exchange.em.execute('update timesheet set home_member_id = host_member_id where id = ?', [two.id]);
  await submit(await sheetOf(exchange, two.id));
  const names = { [her.personId!]: 'her', [planner.personId!]: 'planner', [deputy.personId!]: 'deputy' };
  const said = async (at: string) => {
    exchange.now = new Date(at);
    await round();
    await round();
    return (await toldSince(exchange.em, names)).filter(line => line.startsWith('HOURS_CLOSE'));
  };
  // The week ends on Sunday 8 February, its batch a day later.
  expect(await said('2026-02-07T22:59:59.999Z')).toEqual([]);
  expect(await said('2026-02-07T23:00Z')).toEqual(['HOURS_CLOSE_FOR_YOU her']);
  await submit(await sheetOf(exchange, one.id));
  expect(await said('2026-02-09T22:59Z')).toEqual([]);
  expect(await said('2026-02-14T23:00Z')).toEqual(['HOURS_CLOSE deputy', 'HOURS_CLOSE planner']);
});

test('a deputy verifies on the days for which she was named, at her department, and never her own hours', async () => {
  const { exchange, her, region } = scene;
  const deputy = await aProfessional(exchange, region, { memberId: region.host.id });
  expect((await name(her.personId!)).userErrors).toEqual([{ code: 'NOT_EMPLOYED' }]);
  expect((await name(deputy.personId!, { endsOn: '2026-01-11' })).userErrors).toEqual([{ code: 'INVALID_PERIOD' }]);
  const { hoursDeputy } = await name(deputy.personId!, {
    departmentId: region.department.id,
    startsOn: '2026-02-05',
    endsOn: '2026-02-06',
  });
  const sheet = (await submit(await aSheet())).timesheet!;
  const verified = async () => codes((await verify(exchange, deputy, { ...row(sheet), version: 99 }))[0]!);
  const days: string[][] = [];
  for (const day of ['2026-02-04', '2026-02-05', '2026-02-06', '2026-02-07']) {
    exchange.now = new Date(`${day}T12:00Z`);
    days.push(await verified());
  }
  expect(days).toEqual([['NOT_THERE'], ['CHANGED_MEANWHILE'], ['CHANGED_MEANWHILE'], ['NOT_THERE']]);
  const rowsOn = (day: string) =>
    exchange.subgraph.orm.em.fork({ session: sessionOf(deputy, new Date(`${day}T12:00Z`)) }).count(Timesheet, sheet.id);
  expect(await Promise.all(['2026-02-04', '2026-02-05', '2026-02-06', '2026-02-07'].map(rowsOn))).toEqual([0, 1, 1, 0]);
  exchange.now = new Date('2026-02-06T12:00Z');
  const end = `mutation($input: EndHoursDeputyInput!) { endHoursDeputy(input: $input) { hoursDeputy { endsOn } userErrors { code } } }`;
  const ended = await exchange.ask(scene.planner, end, { input: { hoursDeputyId: hoursDeputy!.id } });
  expect(ended.data!['endHoursDeputy']).toEqual({ hoursDeputy: { endsOn: '2026-02-05' }, userErrors: [] });
  expect(await verified()).toEqual(['NOT_THERE']);
  const own = { ...her, roles: scene.planner.roles };
  expect(codes((await verify(exchange, own, row(sheet)))[0]!)).toEqual(['NOT_THERE']);
});

test('of who was erased hours stay by number without words, what waits for her is agreed, and the host goes on', async () => {
  const { exchange, her, planner, region } = scene;
  const [one, two] = [await aSheet(), await anotherSheet()];
  const submitted = (await submit(one, null, { note: 'Zonder pauze' })).timesheet!;
  const [waits] = await verify(exchange, planner, row(submitted, { note: 'Akkoord' }));
  const long = await confirmed((await worked(exchange, region, her, thursday)).sheet);
  const fix = (until: string) =>
    hours(exchange, planner, 'correctTimesheet', {
      timesheetId: long.id,
      hours: { startsAt: '2026-02-05T08:00', endsAt: `2026-02-05T${until}`, breakMinutes: 0 },
      note: 'Anders',
    });
  const open = (await fix('12:00')).timesheet!;
  await name((await aProfessional(exchange, region, { memberId: region.host.id })).personId!);
  const fact = { id: uuidv7(), version: 1, state: { personId: her.personId, isCarriedOut: true } };
  await exchange.em.transactional(tx => borrowErasures.apply(tx, fact, exchange.subgraph.events));
  expect(await sheetOf(exchange, waits!.timesheet!.id)).toMatchObject({
    status: 'CONFIRMED_BY_PROFESSIONAL',
    minutes: 480,
  });
  expect(
    await exchange.em.count(TimesheetStep, {
      professionalId: her.personId!,
      $or: [{ note: { $ne: null } }, { byId: her.personId! }],
    }),
  ).toBe(0);
  expect([await sheetOf(exchange, open.id), await sheetOf(exchange, long.id)]).toMatchObject([
    { status: 'CONFIRMED_BY_PROFESSIONAL', isCurrent: true },
    { isCurrent: false },
  ]);
  expect((await fix('13:00')).timesheet).toMatchObject({ status: 'CONFIRMED_BY_PROFESSIONAL', minutes: 60 });
  await grant('PLANNER', planner.personId!, region.host.id, region.department.id);
  await toldSince(exchange.em, {});
  after(2);
  await round();
  const told = await toldSince(exchange.em, { [planner.personId!]: 'planner', [her.personId!]: 'her' });
  expect(told.filter(line => line.startsWith('HOURS_WAIT'))).toEqual(['HOURS_WAIT planner']);
  expect(await exchange.reference(planner, 'Timesheet', two.id, 'holder')).toEqual({ holder: 'HOST' });
  const [byHost] = await verify(exchange, planner, row(two));
  expect(byHost!.timesheet).toMatchObject({ status: 'CONFIRMED_BY_PROFESSIONAL' });
  expect(fromGovernance.map(({ topic }) => topic)).toContain('governance.role-grant');
});
