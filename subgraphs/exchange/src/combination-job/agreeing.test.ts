import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { actOnJob, workDay, type Done } from '../../testing/combination-jobs.ts';
import { aSigner } from '../../testing/detachments.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { asOwner } from '../../testing/whole-database.ts';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let hr: Viewer;
let hrOfHome: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  [hr, hrOfHome] = [
    await aSigner(exchange, region, region.host.id),
    await aSigner(exchange, region, region.home.id, 'MEMBER_ADMIN'),
  ];
});

const draft = (over: object = {}) =>
  actOnJob(exchange, hr, 'draftCombinationJob', {
    memberId: region.host.id,
    otherMemberId: region.home.id,
    professionalId: her.personId,
    weeks: [{ days: [workDay('MONDAY', region.host.id), workDay('TUESDAY', region.home.id)] }],
    startsOn: '2026-02-02',
    ...over,
  }) as Promise<Done>;
const step = (viewer: Viewer, name: string, combinationJobId: string) =>
  actOnJob(exchange, viewer, name, { combinationJobId }) as Promise<Done>;
const codesOf = ({ userErrors }: Done) => userErrors.map(({ code }) => code);
async function agreed(over: object = {}): Promise<string> {
  const { id } = (await draft(over)).combinationJob!;
  for (const viewer of [her, hrOfHome]) expect(codesOf(await step(viewer, 'acceptCombinationJob', id))).toEqual([]);
  return id;
}

test('all who may say yes for the other employer are told; once one has, she alone, and never who acts', async () => {
  const [colleague, office] = [
    await aSigner(exchange, region, region.home.id),
    await aSigner(exchange, region, region.home.id),
  ];
  await exchange.em.execute('update borrowed_role_grant set member_id = null where professional_id = ?', [
    office.personId,
  ]);
  const names = { [her.personId!]: 'her', [hr.personId!]: 'hr', [hrOfHome.personId!]: 'home' };
  Object.assign(names, { [colleague.personId!]: 'colleague', [office.personId!]: 'office' });
  const { id } = (await draft()).combinationJob!;
  const proposed = ['colleague', 'her', 'home'].map(one => `COMBINATION_JOB_PROPOSED ${one}`);
  expect(await toldSince(exchange.em, names)).toEqual(proposed);
  await step(hrOfHome, 'acceptCombinationJob', id);
  await step(her, 'acceptCombinationJob', id);
  expect(await toldSince(exchange.em, names)).toEqual(['home', 'hr'].map(one => `COMBINATION_JOB_AGREED ${one}`));
});

test('who drafted it or said yes and has lost the role since hears nothing more; who holds it now does', async () => {
  const successor = await aSigner(exchange, region, region.host.id);
  const names = { [her.personId!]: 'her', [hr.personId!]: 'hr', [hrOfHome.personId!]: 'home' };
  Object.assign(names, { [successor.personId!]: 'successor' });
  const id = await agreed();
  await toldSince(exchange.em, names);
  const lose = (viewer: Viewer, over: string) =>
    exchange.em.execute(`update borrowed_role_grant set ${over} where professional_id = ?`, [viewer.personId]);
  await lose(hr, `ends_on = '2026-01-11'`);
  const end = (lastDay: string) => actOnJob(exchange, her, 'endCombinationJob', { combinationJobId: id, lastDay });
  await end('2026-06-30');
  const ended = (...who: string[]) => who.map(one => `COMBINATION_JOB_ENDED ${one}`);
  expect(await toldSince(exchange.em, names)).toEqual(ended('home', 'successor'));
  // On the last day on which she holds it she is the one who is told, as before.
  await lose(hr, `ends_on = '2026-01-12'`);
  await lose(hrOfHome, 'is_withdrawn = true');
  await end('2026-05-31');
  expect(await toldSince(exchange.em, names)).toEqual(ended('hr'));
});

test('who is employed by one of the two needs an agreement of both on the first day, when drafted and when agreed', async () => {
  const until = (day: string) =>
    exchange.em.execute('update borrowed_cooperation_agreement set ends_on = ? where id = ?', [
      day,
      region.agreement.id,
    ]);
  await until('2026-02-01');
  expect(codesOf(await draft())).toEqual(['NO_COOPERATION_AGREEMENT']);
  await until('2026-02-02');
  const { id } = (await draft()).combinationJob!;
  await until('2026-02-01');
  expect(codesOf(await step(her, 'acceptCombinationJob', id))).toEqual(['NO_COOPERATION_AGREEMENT']);
  await until('2026-02-02');
  await exchange.em.execute(`update borrowed_feed set heard_at = '2026-01-01' where topic = 'governance.employment'`);
  expect(codesOf(await step(her, 'acceptCombinationJob', id))).toEqual(['FACTS_TOO_OLD']);
  await until('2026-02-01');
  // Both employ her: two contracts, and nothing is lent.
  await exchange.em.transactional(async tx => {
    const job = { memberId: region.host.id, professionId: region.profession.id, departmentId: null };
    const of = { id: uuidv7(), version: 1, regionId: region.regionId, professionalId: her.personId! };
    tx.create(BorrowedEmployment, { ...of, ...job, startsOn: '2026-02-02', endsOn: null });
  });
  expect(codesOf(await step(her, 'acceptCombinationJob', id))).toEqual([]);
});

test('a combination job counts in what she exports, as planned, each day once and none that is not over', async () => {
  const span = { startsAt: new Date('2026-02-09T06:30Z'), endsAt: new Date('2026-02-09T15:00Z') };
  const { signUp: made } = await signUp(exchange, her, (await aShift(exchange, region, span)).id);
  await confirm(exchange, aPlanner(region), made!.id);
  await agreed();
  await exchange.em.execute(
    `insert into work_interval (id, region_id, professional_id, member_id, origin, kind, starts_at, ends_at, on_day, heard_at)
     values (?, ?, ?, ?, 'HOME_ROSTER', 'REGULAR', '2026-02-03T07:00Z', '2026-02-03T15:00Z', '2026-02-03', now())`,
    [uuidv7(), region.regionId, her.personId, region.home.id],
  );
  exchange.now = new Date('2026-02-10T14:59:59Z');
  const rowsNow = async () => {
    const found = await exchange.reference(her, 'Professional', her.personId!, 'workedHoursCsv');
    const csv = (found as { workedHoursCsv: string }).workedHoursCsv.trim().split('\n').slice(1);
    return csv.map(row =>
      row
        .split(';')
        .filter((_, column) => ![2, 3, 6, 8].includes(column))
        .join(' '),
    );
  };
  const before = [
    '2026-02-02 2026-02-02T07:30+01:00 8 martini  COMBINATION_JOB',
    '2026-02-03 2026-02-03T08:00+01:00 7.5 wza operatieassistent HOME_ROSTER',
    '2026-02-09 2026-02-09T07:30+01:00 8 martini operatieassistent PLATFORM',
  ];
  expect(await rowsNow()).toEqual(before);
  exchange.now = new Date('2026-02-10T15:00:00Z');
  const last = '2026-02-10 2026-02-10T07:30+01:00 8 wza operatieassistent COMBINATION_JOB';
  expect(await rowsNow()).toEqual([...before, last]);
});

test('a version that begins before one that is agreed for later takes its place, under a number of its own', async () => {
  const first = await agreed();
  const replaced = (startsOn: string) => ({ replacesId: first, startsOn });
  const dropped = (await draft(replaced('2026-03-01'))).combinationJob!;
  await step(her, 'withdrawCombinationJob', dropped.id);
  const later = await agreed(replaced('2026-04-01'));
  await asOwner(exchange, `delete from exchange.combination_job where id = '${dropped.id}'`);
  const sooner = await agreed(replaced('2026-03-01'));
  const shown = (id: string) => exchange.reference(her, 'CombinationJob', id, 'number status endsOn');
  expect(await shown(first)).toEqual({ number: 1, status: 'AGREED', endsOn: '2026-02-28' });
  expect(await shown(later)).toEqual({ number: 3, status: 'WITHDRAWN', endsOn: null });
  expect(await shown(sooner)).toEqual({ number: 4, status: 'AGREED', endsOn: null });
});
