import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { eventually } from '@naober/kit/testing/eventually';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { actOnJob, findingsFor, tryOutJob, weekOf, workDay, type Done } from '../../testing/combination-jobs.ts';
import { aSigner } from '../../testing/detachments.ts';
import { holding } from '../../testing/engagements.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { asOwner } from '../../testing/whole-database.ts';
import { exchange as definition } from '../schema.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';

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
  [hr, hrOfHome] = [await aSigner(exchange, region, region.host.id), holding(region, 'MEMBER_ADMIN', region.home.id)];
});

const act = (viewer: Viewer, name: string, input: object) => actOnJob(exchange, viewer, name, input);
const twoDays = () => [{ days: [workDay('MONDAY', region.host.id), workDay('TUESDAY', region.home.id)] }];
const draft = (viewer: Viewer, over: object = {}) =>
  act(viewer, 'draftCombinationJob', {
    memberId: region.host.id,
    otherMemberId: region.home.id,
    professionalId: her.personId,
    weeks: twoDays(),
    startsOn: '2026-02-02',
    ...over,
  });
const idOf = (done: Done | string) => (done as Done).combinationJob!.id;
const accept = (viewer: Viewer, combinationJobId: string) => act(viewer, 'acceptCombinationJob', { combinationJobId });
const withdraw = (viewer: Viewer, combinationJobId: string) =>
  act(viewer, 'withdrawCombinationJob', { combinationJobId });
const end = (viewer: Viewer, combinationJobId: string, lastDay: string) =>
  act(viewer, 'endCombinationJob', { combinationJobId, lastDay });
async function agreed(over: object = {}): Promise<string> {
  const id = idOf(await draft(hr, over));
  await accept(her, id);
  await accept(hrOfHome, id);
  return id;
}
const at = (status: string, over: object = {}) => ({
  combinationJob: expect.objectContaining({ status, ...over }),
  userErrors: [],
});
const no = (code: string) => expect.objectContaining({ userErrors: [{ code }] });
const shown = (viewer: Viewer, id: string, fields: string) => exchange.reference(viewer, 'CombinationJob', id, fields);
const week = (on: string) => weekOf(exchange, her, on);
const findings = (shiftId: string) => findingsFor(exchange, her, shiftId);

test('the three say yes one by one; from then on its weeks count in the one ledger, and cancel nothing', async () => {
  const clash = await aShift(exchange, region, {
    startsAt: new Date('2026-02-09T13:00Z'),
    endsAt: new Date('2026-02-09T21:00Z'),
  });
  const held = (await signUp(exchange, her, clash.id)).signUp!;
  const made = (await draft(hr)) as Done;
  expect(made).toEqual({ ...at('PROPOSED'), findings: [] });
  const id = idOf(made);
  const awaits = async () => ((await shown(her, id, 'awaits')) as { awaits: string[] }).awaits;
  expect(await awaits()).toEqual(['SECOND_EMPLOYER', 'PROFESSIONAL']);
  expect(await accept(hr, id)).toEqual(no('NOT_PROPOSED'));
  expect(await accept(her, id)).toEqual(at('PROPOSED'));
  expect(await week('2026-02-02')).toEqual([0]);
  expect(await accept(hrOfHome, id)).toEqual(at('AGREED'));
  expect(await week('2026-02-02')).toEqual([
    16,
    '2026-02-02T06:30 COMBINATION_JOB',
    '2026-02-03T06:30 COMBINATION_JOB',
  ]);
  const conflict = [{ startsAt: '2026-02-09T13:00:00.000Z', member: { id: region.host.id } }];
  const conflicts = 'conflicts { startsAt member { id } }';
  expect(JSON.parse(JSON.stringify(await shown(her, id, conflicts)))).toEqual({ conflicts: conflict });
  expect(JSON.parse(JSON.stringify(await shown(hr, id, conflicts)))).toEqual({ conflicts: conflict });
  expect(await shown(hrOfHome, id, conflicts)).toEqual({ conflicts: [] });
  const looked = () => exchange.em.fork().findOneOrFail(SignUp, held.id);
  const after = await eventually(looked, ({ recheckedAt }) => recheckedAt !== null);
  expect([after.status, after.rechecks.map(({ code }) => code)]).toEqual(['SUBMITTED', ['OVERLAP']]);
  const during = await aShift(exchange, region, {
    startsAt: new Date('2026-02-10T14:59Z'),
    endsAt: new Date('2026-02-10T20:00Z'),
  });
  expect(await findings(during.id)).toContain('OVERLAP');
  const names = { [her.personId!]: 'her', [hr.personId!]: 'hr', [hrOfHome.personId!]: 'home' };
  const told = (await toldSince(exchange.em, names)).filter(one => one.startsWith('COMBINATION'));
  expect(told).toEqual(['COMBINATION_JOB_AGREED her', 'COMBINATION_JOB_AGREED hr', 'COMBINATION_JOB_PROPOSED her']);
});

test('a roster that tells the same day, and a shift taken before at the same hours, count once', async () => {
  const span = { startsAt: new Date('2026-02-09T06:30Z'), endsAt: new Date('2026-02-09T15:00Z') };
  await signUp(exchange, her, (await aShift(exchange, region, span)).id);
  await agreed();
  await exchange.em.execute(
    `insert into work_interval (id, region_id, professional_id, member_id, origin, kind, starts_at, ends_at, on_day, heard_at)
     values (?, ?, ?, ?, 'HOME_ROSTER', 'REGULAR', '2026-02-03T07:00Z', '2026-02-03T15:00Z', '2026-02-03', now())`,
    [uuidv7(), region.regionId, her.personId, region.home.id],
  );
  expect(await week('2026-02-02')).toEqual([15.5, '2026-02-02T06:30 COMBINATION_JOB', '2026-02-03T07:00 HOME_ROSTER']);
  expect(await week('2026-02-09')).toEqual([16, '2026-02-09T06:30 PLATFORM', '2026-02-10T06:30 COMBINATION_JOB']);
});

test('a later version begins on its day, and the one before it ends the day before', async () => {
  const first = await agreed();
  const nights = [
    { days: [workDay('WEDNESDAY', region.host.id, '14:00', '22:00'), workDay('FRIDAY', region.home.id)] },
  ];
  const version = (over: object = {}) =>
    draft(hrOfHome, {
      memberId: region.home.id,
      otherMemberId: region.host.id,
      replacesId: first,
      weeks: nights,
      startsOn: '2026-03-04',
      ...over,
    });
  expect(await version({ startsOn: '2026-02-02' })).toEqual(no('NOT_TO_REPLACE'));
  expect(await version({ replacesId: uuidv7() })).toEqual(no('NOT_TO_REPLACE'));
  const second = idOf(await version());
  expect(await version()).toEqual(no('ALREADY_PROPOSED'));
  expect(await shown(hr, second, 'number awaits')).toEqual({ number: 2, awaits: ['FIRST_EMPLOYER', 'PROFESSIONAL'] });
  await accept(her, second);
  expect(await accept(hr, second)).toEqual(at('AGREED', { endsOn: null }));
  expect(await shown(her, first, 'endsOn status')).toEqual({ endsOn: '2026-03-03', status: 'AGREED' });
  const [mon, tue] = ['2026-03-02T06:30 COMBINATION_JOB', '2026-03-03T06:30 COMBINATION_JOB'];
  expect(await week('2026-03-02')).toEqual([
    31.5,
    mon,
    tue,
    '2026-03-04T13:00 COMBINATION_JOB',
    '2026-03-06T06:30 COMBINATION_JOB',
  ]);
  const changed = asOwner(exchange, `update exchange.combination_job set weeks = '[[]]'`);
  await expect(changed).rejects.toThrow('what three sign is never changed');
});

test('what breaks the law by itself is not drafted, and is explained by week and rule; what only needs a look is', async () => {
  const close = (until: string) => [
    { days: [] },
    { days: [workDay('MONDAY', region.host.id, '15:00', until), workDay('TUESDAY', region.home.id, '07:00', '15:00')] },
  ];
  const blocked = { week: 2, code: 'REST_TOO_SHORT', enforcement: 'BLOCK' };
  expect(await draft(hr, { weeks: close('23:01') })).toEqual({
    combinationJob: null,
    findings: [blocked],
    userErrors: [{ code: 'BREAKS_THE_LAW' }],
  });
  const gate = { week: 2, code: 'REST_SHORTENED', enforcement: 'GATE' };
  const made = (await draft(hr, { weeks: close('23:00') })) as Done;
  expect(made).toMatchObject({ findings: [gate], userErrors: [] });
  expect(await shown(her, idOf(made), 'findings { week code enforcement }')).toEqual({ findings: [gate] });
  const tryOut = (viewer: Viewer, until: string) => tryOutJob(exchange, viewer, region, close(until));
  expect(await tryOut(hr, '23:01')).toEqual({ combinationJobTryOut: [blocked] });
  expect(await tryOut(aPlanner(region), '23:01')).toEqual({ combinationJobTryOut: null });
});

test('nobody but the three sees it or has a hand in it, and a yes of the last two at once is one agreement', async () => {
  const id = idOf(await draft(hr));
  const elsewhere = [holding(region, 'HR_ADVISOR', uuidv7()), holding(region, 'MEMBER_ADMIN', null)];
  for (const viewer of [aPlanner(region), ...elsewhere, await aProfessional(exchange, region)]) {
    expect(await shown(viewer, id, 'id')).toBeNull();
    expect(await accept(viewer, id)).toBe('NOT_FOUND');
    expect(await withdraw(viewer, id)).toBe('NOT_FOUND');
    expect(await draft(viewer)).toBe('NOT_FOUND');
  }
  const both = await exchange.atOnce(2, index => accept(index ? her : hrOfHome, id));
  expect(both.map(one => (one as Done).combinationJob!.status).sort()).toEqual(['AGREED', 'PROPOSED']);
  const other = idOf(
    await draft(hrOfHome, { memberId: region.home.id, otherMemberId: region.host.id, startsOn: '2026-05-01' }),
  );
  expect(await accept(her, other)).toEqual(no('OTHER_JOB'));
  expect(await withdraw(her, other)).toEqual(at('WITHDRAWN'));
  expect(await withdraw(her, other)).toEqual(no('NOT_PROPOSED'));
  expect(await end(her, other, '2026-06-01')).toEqual(no('NOT_RUNNING'));
  expect(await end(her, id, '2026-01-11')).toEqual(no('INVALID_PERIOD'));
  expect(await end(hrOfHome, id, '2026-02-09')).toEqual(at('AGREED', { endsOn: '2026-02-09' }));
  expect(await week('2026-02-09')).toEqual([8, '2026-02-09T06:30 COMBINATION_JOB']);
});

test('what cannot be is refused', async () => {
  const stranger = await aProfessional(exchange, region, { isSelfEmployed: true });
  expect(await draft(hr, { professionalId: stranger.personId })).toEqual(no('NOT_EMPLOYED'));
  for (const otherMemberId of [uuidv7(), region.host.id])
    expect(await draft(hr, { otherMemberId })).toEqual(no('UNKNOWN_EMPLOYER'));
  for (const over of [{ startsOn: '2026-01-11' }, { endsOn: '2026-02-01' }])
    expect(await draft(hr, over)).toEqual(no('INVALID_PERIOD'));
  expect(await draft(hr, { weeks: [{ days: [workDay('MONDAY', region.host.id)] }] })).toEqual(no('ONE_EMPLOYER'));
  const id = idOf(await draft(hr, { startsOn: '2026-01-12' }));
  exchange.now = new Date('2026-01-13T09:00Z');
  expect(await accept(her, id)).toEqual(no('TOO_LATE'));
});
