import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { sessionOf } from '@naober/kit/row-security';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { aSigner } from '../../testing/detachments.ts';
import { anEngagement, assessed, holding, period, step } from '../../testing/engagements.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { RateAgreement } from '../rate-agreement/rate-agreement.entity.ts';

const before = new Date('2026-01-31T22:59:00Z');
const onTheDay = new Date('2026-01-31T23:00:00Z'); // 1 February in Amsterdam
const amount = 1_749_531_977;

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let merged: Viewer;
let successor: Viewer;
let engagementId: string;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  exchange.now = new Date('2026-01-14T12:00:00Z');
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region, { isSelfEmployed: true });
  merged = await aSigner(exchange, region, region.host.id);
  successor = await aSigner(exchange, region, region.home.id);
  engagementId = await anEngagement(exchange, region, { hr: merged, her });
  await step(exchange, merged, 'proposeRateAgreement', proposal('2026-02-01'));
  await exchange.em.execute(`update borrowed_member set successor_id = ?, merged_on = '2026-02-01' where id = ?`, [
    region.home.id,
    region.host.id,
  ]);
});

const proposal = (startsOn: string) => ({ engagementId, centsPerHour: amount, startsOn });
/** As the gateway says it from the day on: who acts for all of the successor acts for what merged into it. */
const alsoAt = (viewer: Viewer, organisationId: string, unitId: string | null = null): Viewer => ({
  ...viewer,
  roles: [...viewer.roles, ...viewer.roles.map(({ role }) => ({ role, organisationId, unitId }))],
});
const strangers = (): Viewer[] => [
  holding(region, 'HR_ADVISOR', uuidv7()),
  holding(region, 'MEMBER_ADMIN', null),
  holding(region, 'PROGRAMME_MANAGER', null),
  holding(region, 'FINANCE', region.home.id),
  holding(region, 'PLANNER', region.home.id),
  { ...successor, tenantId: uuidv7() },
  alsoAt({ ...successor, roles: [] }, region.home.id, region.department.id),
];

const lists = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Member {
  engagements { totalCount nodes { id } } professionalsOnOwnAccount { id } } } }`;
const listed = async (viewer: Viewer) => {
  const m = [region.host.id, region.home.id].map(id => ({ __typename: 'Member', id }));
  const { data } = await exchange.ask(viewer, lists, { m });
  return data!['_entities'];
};
const shown = (viewer: Viewer) =>
  exchange.reference(viewer, 'Engagement', engagementId, 'viewerParty viewerCanEnd rateAgreements { centsPerHour }');
/** What row security lets somebody count, sort and add up. */
async function counted(viewer: Viewer) {
  const em = exchange.subgraph.orm.em.fork({ session: sessionOf(viewer, exchange.now!) });
  const asked = `select count(*)::int as rows, max(cents_per_hour) as most from rate_agreement where engagement_id = ?`;
  const [rates] = await em.transactional(tx =>
    (tx as typeof exchange.em).execute<{ rows: number; most: number | null }[]>(asked, [engagementId]),
  );
  const sorted = await em.find(RateAgreement, { engagementId }, { orderBy: { centsPerHour: 'asc' } });
  return { ...rates, sorted: sorted.length };
}
async function expectsAll(viewer: Viewer, other: string) {
  expect(await shown(viewer)).toEqual({
    viewerParty: 'HOST',
    viewerCanEnd: true,
    rateAgreements: [{ centsPerHour: amount }],
  });
  expect(await counted(viewer)).toEqual({ rows: 1, most: amount, sorted: 1 });
  expect(JSON.stringify(await listed(viewer))).toContain(other);
}
async function expectsNothing(viewer: Viewer) {
  expect(await shown(viewer)).toBeNull();
  expect(await counted(viewer)).toEqual({ rows: 0, most: null, sorted: 0 });
  expect(JSON.stringify(await listed(viewer))).not.toContain(engagementId);
  expect(JSON.stringify(await listed(viewer))).not.toContain(her.personId);
  for (const [name, more] of Object.entries({
    proposeRateAgreement: proposal('2026-03-01'),
    acceptRateAgreement: { engagementId, number: 1 },
    counterRateAgreement: { ...proposal('2026-03-01'), number: 1 },
    withdrawRateAgreement: { engagementId, number: 1 },
    assessEngagement: { engagementId, ...assessed },
    endEngagement: { engagementId },
  }))
    expect(await step(exchange, viewer, name, more)).toBe('NOT_FOUND');
}

test('until the day before the merger the engagement and what was proposed in it are the old host’s alone', async () => {
  exchange.now = before;
  await expectsAll(merged, engagementId);
  for (const viewer of [successor, ...strangers()]) await expectsNothing(viewer);
});

test('from the day of the merger they are the successor’s, and no longer of who holds no role there', async () => {
  exchange.now = onTheDay;
  await expectsAll(successor, engagementId);
  await expectsAll(alsoAt(successor, region.host.id), engagementId);
  for (const viewer of [merged, alsoAt(merged, region.home.id, region.department.id), ...strangers()])
    await expectsNothing(viewer);
  const both = { engagements: { totalCount: 1, nodes: [{ id: engagementId }] } };
  expect(await listed(successor)).toEqual([both, both].map(one => expect.objectContaining(one)));
});

test('the successor goes on where the old host was: it takes back, proposes, agrees and is told', async () => {
  exchange.now = onTheDay;
  await toldSince(exchange.em, {}); // what others were told
  expect(await step(exchange, successor, 'withdrawRateAgreement', { engagementId, number: 1 })).toMatchObject({
    rateAgreement: { status: 'WITHDRAWN' },
  });
  await step(exchange, her, 'proposeRateAgreement', proposal('2026-03-01'));
  expect(await step(exchange, successor, 'acceptRateAgreement', { engagementId, number: 2 })).toMatchObject({
    rateAgreement: { status: 'ACCEPTED', centsPerHour: amount },
  });
  const names = { [her.personId!]: 'her', [merged.personId!]: 'merged', [successor.personId!]: 'successor' };
  const told = (await toldSince(exchange.em, names)).filter(one => one.startsWith('RATE_PROPOSED'));
  expect(told).toEqual(['RATE_PROPOSED successor']);
});

test('a new engagement is the successor’s, and a second one of the same work is none', async () => {
  exchange.now = onTheDay;
  const draft = (viewer: Viewer, memberId: string, over: object) => {
    const what = { memberId, professionalId: her.personId, professionId: region.profession.id, departmentIds: [] };
    return step(exchange, viewer, 'draftEngagement', { ...what, ...period, ...over });
  };
  const later = { startsOn: '2026-07-01', endsOn: '2026-07-31', departmentIds: [region.department.id] };
  expect(await draft(merged, region.host.id, later)).toBe('NOT_FOUND');
  expect(await draft(successor, region.home.id, {})).toMatchObject({ userErrors: [{ code: 'ALREADY_ENGAGED' }] });
  expect(await draft(successor, region.host.id, later)).toMatchObject({ userErrors: [] });
  const kept = 'select distinct member_id as id from engagement where professional_id = ? order by member_id';
  const members = await exchange.em.execute<{ id: string }[]>(kept, [her.personId]);
  expect(members.map(({ id }) => id).toSorted()).toEqual([region.home.id, region.host.id].toSorted());
});

test('it opens shifts of the successor to her from the day of the merger, and none the day before', async () => {
  const query = 'query($id: ID!) { openShift(id: $id) { eligibility { outcome } } }';
  const eligibility = async (day: string) => {
    const times = { startsAt: new Date(`${day}T06:30Z`), endsAt: new Date(`${day}T15:00Z`) };
    const { id } = await aShift(exchange, region, { memberId: region.home.id, ...times });
    return ((await exchange.ask(her, query, { id })).data!['openShift'] as { eligibility: object }).eligibility;
  };
  await everythingHeard(exchange.em, exchange.now!);
  expect(await eligibility('2026-01-31')).toEqual({ outcome: 'UNKNOWN' });
  expect(await eligibility('2026-02-01')).toEqual({ outcome: 'ELIGIBLE' });
});
