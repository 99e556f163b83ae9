import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { refusalOf } from '../../testing/accounts.ts';
import { AgreementScene } from '../../testing/agreements.ts';
import { times } from '../../testing/answers.ts';
import { startGovernance } from '../../testing/governance.ts';
import { holderOf } from '../../testing/viewers.ts';
import { renewAgreements } from './renew-agreements.round.ts';
import { warnOfAgreements } from './warn-of-agreements.round.ts';

let governance: TestSubgraph;
let scene: AgreementScene;
beforeAll(async () => {
  governance = await startGovernance();
  scene = new AgreementScene(governance);
});
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  await scene.begin();
});

const renewing = { startsOn: '2026-01-01', endsOn: '2026-12-31', noticeMonths: 3, renewalMonths: 12, runOffMonths: 1 };
const on = (day: string) => void (governance.now = new Date(`${day}T10:00:00Z`));
const go = ({ go: round }: typeof renewAgreements) =>
  round(governance.subgraph.orm, governance.subgraph.events, governance.now!);
const give = (id: string, viewer = scene.hr, memberId = scene.martini.id) =>
  scene.do(viewer, 'giveNotice', { cooperationAgreementId: id, memberId, reason: 'Wij stoppen.' }, 'holdsUntil');

test('nobody gives notice: it goes on the day after its last day to do so, once however often it is looked at', async () => {
  const id = await scene.adopted(renewing);
  on('2026-09-30');
  await go(renewAgreements);
  expect(await scene.versions()).toEqual(['1 2026-01-01 2026-12-31 Martini,WZA']);
  on('2026-10-01');
  await governance.atOnce(5, () => go(renewAgreements));
  expect(await scene.versions()).toEqual([
    '1 2026-01-01 2026-12-31 Martini,WZA',
    '2 2027-01-01 2027-12-31 Martini,WZA',
  ]);
  expect(await scene.seen(id, 'status lastNoticeDay')).toEqual({ status: 'IN_FORCE', lastNoticeDay: '2026-09-30' });
  expect((await scene.told())['AGREEMENT_RENEWED']).toHaveLength(2);
  expect(await refusalOf(give(id))).toEqual(['TOO_LATE']);
  on('2028-10-01');
  await go(renewAgreements);
  expect((await scene.versions()).slice(2)).toEqual([
    '3 2028-01-01 2028-12-31 Martini,WZA',
    '4 2029-01-01 2029-12-31 Martini,WZA',
  ]);
  expect(await scene.seen(id, 'status')).toEqual({ status: 'RENEWED' });
});

test('notice on the last day ends it; everybody concerned hears it once, and it does not go on', async () => {
  const id = await scene.adopted(renewing);
  on('2026-09-30');
  const stranger = holderOf('HR_ADVISOR', scene.wza.id, scene.region.id);
  expect(await refusalOf(give(id, stranger))).toBe('FORBIDDEN');
  expect(await scene.seen(id, 'membersToGiveNotice { name }', scene.hr)).toEqual({
    membersToGiveNotice: [{ name: 'Martini' }],
  });
  const answers = await governance.atOnce(10, () => refusalOf(give(id)));
  expect(answers.map(String).toSorted()).toEqual(['', ...times(9, 'ALREADY_NOTICED')]);
  expect((await scene.told())['AGREEMENT_NOTICE_GIVEN']).toHaveLength(2);
  on('2026-10-02');
  await go(renewAgreements);
  expect(await scene.versions()).toEqual(['1 2026-01-01 2026-12-31 Martini,WZA']);
  expect(await scene.seen(id, 'status runOffUntil noticeGivenOn noticeMember { name } noticeReason')).toEqual({
    status: 'EXPIRING',
    runOffUntil: '2027-01-31',
    noticeGivenOn: '2026-09-30',
    noticeMember: { name: 'Martini' },
    noticeReason: 'Wij stoppen.',
  });
});

test('what has no end, ends after the months of notice', async () => {
  const id = await scene.adopted({ startsOn: '2026-01-01', noticeMonths: 2 });
  on('2026-12-31');
  const { cooperationAgreement } = await give(id, scene.office, scene.wza.id);
  expect(cooperationAgreement).toEqual({ holdsUntil: '2027-02-28' });
});

test('alerts come 90, 30 and 7 days before, to the office and HR of the parties, once each', async () => {
  const id = await scene.adopted({ startsOn: '2026-01-01', endsOn: '2026-12-31' });
  const counts: number[] = [];
  for (const day of ['2026-10-01', '2026-10-02', '2026-12-01', '2026-12-02', '2026-12-24', '2026-12-31']) {
    on(day);
    await governance.atOnce(3, () => go(warnOfAgreements));
    counts.push((await scene.told())['AGREEMENT_ENDS']?.length ?? 0);
  }
  expect(counts).toEqual([0, 2, 4, 4, 6, 6]);
  expect(await scene.seen(id, 'alerts { about onDay days }', scene.hr)).toEqual({
    alerts: [7, 30, 90].map(days => ({ about: 'END', onDay: '2026-12-31', days })),
  });
  expect(await scene.seen(id, 'alerts { days }', scene.officer)).toEqual({ alerts: null });
});

test('the last day to give notice is warned of as well', async () => {
  await scene.adopted(renewing);
  on('2026-09-23');
  await go(warnOfAgreements);
  on('2026-10-01');
  await go(renewAgreements);
  await go(warnOfAgreements);
  const { AGREEMENT_NOTICE_DUE: due, AGREEMENT_ENDS: ends } = await scene.told();
  expect([due?.length, ends]).toEqual([2, undefined]);
});

test('terminating it ends what would have gone on after it', async () => {
  const id = await scene.adopted(renewing);
  on('2026-10-01');
  await go(renewAgreements);
  await scene.do(scene.office, 'terminateCooperationAgreement', { cooperationAgreementId: id, reason: 'Klaar.' });
  expect(await scene.versions()).toEqual([
    '1 2026-01-01 2026-09-30 Martini,WZA',
    '2 2027-01-01 2026-09-30 Martini,WZA',
  ]);
});
