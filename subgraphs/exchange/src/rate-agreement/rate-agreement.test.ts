import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional, aRegion, type Region } from '../../testing/builders.ts';
import { aSigner } from '../../testing/detachments.ts';
import { anEngagement, step, type Step } from '../../testing/engagements.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { asOwner } from '../../testing/whole-database.ts';
import { retention } from '../retention/retention.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let hr: Viewer;
let engagementId: string;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region, { isSelfEmployed: true });
  hr = await aSigner(exchange, region, region.host.id);
  engagementId = await anEngagement(exchange, region, { hr, her });
});

const propose = (viewer: Viewer, centsPerHour: number, startsOn = '2026-02-01', key?: string) =>
  step(exchange, viewer, 'proposeRateAgreement', { engagementId, centsPerHour, startsOn }, key);
const counter = (viewer: Viewer, number: number, centsPerHour: number, startsOn = '2026-02-01') =>
  step(exchange, viewer, 'counterRateAgreement', { engagementId, number, centsPerHour, startsOn });
const accept = (viewer: Viewer, number: number) =>
  step(exchange, viewer, 'acceptRateAgreement', { engagementId, number });
const takeBack = (viewer: Viewer, number: number) =>
  step(exchange, viewer, 'withdrawRateAgreement', { engagementId, number });
const is = (number: number, status: string, centsPerHour: number) => ({
  rateAgreement: { number, status, centsPerHour },
  userErrors: [],
});
const no = (code: string) => expect.objectContaining({ userErrors: [{ code }] });
const shown = (viewer: Viewer) => {
  const fields = 'number status centsPerHour proposedBySide isInForce viewerCanAnswer viewerCanWithdraw';
  return exchange.reference(viewer, 'Engagement', engagementId, `viewerCanPropose rateAgreements { ${fields} }`);
};

test('the two propose, counter and accept in turns; what both accepted holds until a later version begins', async () => {
  expect(await shown(her)).toEqual({ viewerCanPropose: true, rateAgreements: [] });
  expect(await propose(hr, 4_800)).toEqual(is(1, 'PROPOSED', 4_800));
  expect(await propose(her, 5_600)).toEqual(no('ALREADY_PROPOSED'));
  expect(await accept(hr, 1)).toEqual(no('NOT_OPEN'));
  expect(await takeBack(her, 1)).toEqual(no('NOT_OPEN'));
  expect(await counter(her, 1, 5_600)).toEqual(is(2, 'PROPOSED', 5_600));
  expect(await accept(her, 1)).toEqual(no('NOT_OPEN'));
  expect(await accept(hr, 2)).toEqual(is(2, 'ACCEPTED', 5_600));
  expect(await propose(her, 6_000)).toEqual(no('NOT_LATER'));
  expect(await propose(her, 6_000, '2026-02-02')).toEqual(is(3, 'PROPOSED', 6_000));
  const open = { proposedBySide: 'PROFESSIONAL', isInForce: false };
  const accepted = { number: 2, status: 'ACCEPTED', centsPerHour: 5_600, proposedBySide: 'PROFESSIONAL' };
  const countered = { number: 1, status: 'COUNTERED', centsPerHour: 4_800, proposedBySide: 'HOST' };
  const over = { viewerCanAnswer: false, viewerCanWithdraw: false };
  exchange.now = new Date('2026-02-01T12:00Z');
  expect(await shown(hr)).toEqual({
    viewerCanPropose: false,
    rateAgreements: [
      { number: 3, status: 'PROPOSED', centsPerHour: 6_000, ...open, viewerCanAnswer: true, viewerCanWithdraw: false },
      { ...accepted, isInForce: true, ...over },
      { ...countered, isInForce: false, ...over },
    ],
  });
  expect(await shown(her)).toMatchObject({
    rateAgreements: [{ viewerCanAnswer: false, viewerCanWithdraw: true }, {}, {}],
  });
  expect(await takeBack(her, 3)).toEqual(is(3, 'WITHDRAWN', 6_000));
  const names = { [her.personId!]: 'her', [hr.personId!]: 'hr' };
  const told = (await toldSince(exchange.em, names)).filter(one => one.startsWith('RATE'));
  expect(told).toEqual([
    'RATE_ACCEPTED her',
    'RATE_PROPOSED her',
    'RATE_PROPOSED hr',
    'RATE_PROPOSED hr',
    'RATE_WITHDRAWN hr',
  ]);
});

test('any amount from one cent on can be said, on a day of the engagement, while it runs', async () => {
  expect(await propose(her, 0)).toEqual(no('INVALID_AMOUNT'));
  expect(await propose(her, -1)).toEqual(no('INVALID_AMOUNT'));
  expect(await propose(her, 5_000, '2026-01-19')).toEqual(no('OUTSIDE_ENGAGEMENT'));
  expect(await propose(her, 5_000, '2026-07-01')).toEqual(no('OUTSIDE_ENGAGEMENT'));
  expect(await propose(her, 1, '2026-01-20')).toEqual(is(1, 'PROPOSED', 1));
  expect(await counter(hr, 1, 2_147_483_647, '2026-06-30')).toEqual(is(2, 'PROPOSED', 2_147_483_647));
  exchange.now = new Date('2026-07-01T12:00Z');
  expect(await accept(her, 2)).toEqual(no('NOT_OPEN'));
  expect(await propose(her, 5_000, '2026-06-30')).toEqual(no('NOT_RUNNING'));
});

test('twenty proposals at once put one on the table, and of an acceptance and a withdrawal at once one is done', async () => {
  const all = await exchange.atOnce(20, index => propose(index % 2 ? her : hr, 5_000 + index));
  expect(all.filter(one => (one as Step).rateAgreement)).toHaveLength(1);
  expect(all.filter(one => (one as Step).userErrors?.[0]?.code === 'ALREADY_PROPOSED')).toHaveLength(19);
  const isHers = ((await shown(her)) as { rateAgreements: { proposedBySide: string }[] }).rateAgreements[0]!;
  const [proposer, other] = isHers.proposedBySide === 'PROFESSIONAL' ? [her, hr] : [hr, her];
  const both = await exchange.atOnce(2, index => (index ? accept(other, 1) : takeBack(proposer, 1)));
  expect(both.map(one => (one as Step).userErrors.map(({ code }) => code)).sort()).toEqual([[], ['NOT_OPEN']]);
});

test('who dealt for the host and does so no more hears of no proposal; all who negotiate for it now do', async () => {
  const [first, second, atHome] = [
    await aSigner(exchange, region, region.host.id, 'MEMBER_ADMIN'),
    await aSigner(exchange, region, region.host.id),
    await aSigner(exchange, region, region.home.id),
  ];
  await exchange.em.execute('update borrowed_role_grant set ends_on = ? where professional_id = ?', [
    '2026-01-11',
    hr.personId,
  ]);
  const names = { [hr.personId!]: 'hr', [first.personId!]: 'first', [second.personId!]: 'second' };
  Object.assign(names, { [atHome.personId!]: 'home' });
  await toldSince(exchange.em, names);
  await propose(her, 5_600);
  expect(await toldSince(exchange.em, names)).toEqual(['RATE_PROPOSED first', 'RATE_PROPOSED second']);
});

test('what was accepted is changed by nobody, not even by who owns the tables', async () => {
  await propose(hr, 4_800);
  await accept(her, 1);
  const change = (sql: string) => asOwner(exchange, sql).catch((error: Error) => error.message);
  const kept = 'what was proposed is answered once and never changed';
  expect(await change(`update exchange.rate_agreement set cents_per_hour = 1`)).toBe(kept);
  expect(await change(`update exchange.rate_agreement set status = 'WITHDRAWN'`)).toBe(kept);
});

test('after the last day what was only proposed goes, and in its term all of it, to the day', async () => {
  await propose(hr, 4_800);
  await accept(her, 1);
  await propose(her, 6_000, '2026-03-01');
  const kept = async () =>
    (await asOwner<{ status: string }>(exchange, ratesOf(engagementId))).map(({ status }) => status);
  const forget = (record: string, before: string) =>
    retention.find(one => one.record === record)!.forget(exchange.em, new Date(before));
  // Its last day, 30 June, is over when 1 July begins in Amsterdam.
  await forget('RATE_PROPOSAL', '2026-06-30T22:00:00Z');
  expect(await kept()).toEqual(['ACCEPTED', 'PROPOSED']);
  await forget('RATE_PROPOSAL', '2026-06-30T22:00:01Z');
  expect(await kept()).toEqual(['ACCEPTED']);
  await forget('ENGAGEMENT', '2026-06-30T22:00:00Z');
  expect(await kept()).toEqual(['ACCEPTED']);
  await forget('ENGAGEMENT', '2026-06-30T22:00:01Z');
  expect(await kept()).toEqual([]);
});

const ratesOf = (id: string) =>
  `select status from exchange.rate_agreement where engagement_id = '${id}' order by number`;
