import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, everythingHeard, type Region } from '../../testing/builders.ts';
import { aSigner } from '../../testing/detachments.ts';
import { anEngagement, assessed, holding, period, step, type Step } from '../../testing/engagements.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let hr: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region, { isSelfEmployed: true });
  hr = await aSigner(exchange, region, region.host.id);
});

const draft = (viewer: Viewer, over: object = {}) => {
  const parties = { memberId: region.host.id, professionalId: her.personId, professionId: region.profession.id };
  return step(exchange, viewer, 'draftEngagement', { ...parties, departmentIds: [], ...period, ...over });
};
const at = (status: string) => ({ engagement: expect.objectContaining({ status }), userErrors: [] });
const no = (code: string) => expect.objectContaining({ userErrors: [{ code }] });
const fields = `status startsOn endsOn viewerParty viewerCanAccept viewerCanAssess viewerCanEnd
  assessment { outcome assessedOn reference assessedBy { id } }`;
const shown = (viewer: Viewer, id: string) => exchange.reference(viewer, 'Engagement', id, fields);
const eligibility = async () => {
  const { id } = await aShift(exchange, region);
  const query = 'query($id: ID!) { openShift(id: $id) { eligibility { outcome findings { code } } } }';
  return ((await exchange.ask(her, query, { id })).data!['openShift'] as { eligibility: unknown }).eligibility;
};

test('it becomes active once she said yes and the host found no employment, and then it opens its shifts to her', async () => {
  expect(await eligibility()).toEqual({ outcome: 'UNKNOWN', findings: [{ code: 'ENGAGEMENT_MISSING' }] });
  const drafted = (await draft(hr)) as Step;
  const { id: engagementId } = drafted.engagement!;
  expect(drafted).toEqual(at('DRAFTED'));
  expect(await step(exchange, her, 'acceptEngagement', { engagementId })).toEqual(at('ACCEPTED'));
  expect(await step(exchange, her, 'acceptEngagement', { engagementId })).toEqual(no('NOT_DRAFTED'));
  const employment = { ...assessed, outcome: 'EMPLOYMENT' };
  expect(await step(exchange, hr, 'assessEngagement', { engagementId, ...employment })).toEqual(at('ACCEPTED'));
  expect(await eligibility()).toMatchObject({ outcome: 'UNKNOWN' });
  exchange.now = new Date(exchange.now!.getTime() + 1_000);
  expect(await step(exchange, hr, 'assessEngagement', { engagementId, ...assessed })).toEqual(at('ACTIVE'));
  expect(await eligibility()).toEqual({ outcome: 'ELIGIBLE', findings: [] });
  const { id } = await aShift(exchange, region, {
    startsAt: new Date('2026-02-03T06:30Z'),
    endsAt: new Date('2026-02-03T15:00Z'),
  });
  expect((await signUp(exchange, her, id)).signUp).toMatchObject({ status: 'SUBMITTED', ruleIds: [] });
  exchange.now = new Date(exchange.now!.getTime() + 1_000);
  expect(await step(exchange, hr, 'assessEngagement', { engagementId, ...employment })).toEqual(at('ACCEPTED'));
  expect(await eligibility()).toMatchObject({ outcome: 'UNKNOWN' });
  const names = { [her.personId!]: 'her', [hr.personId!]: 'hr' };
  const told = (await toldSince(exchange.em, names)).filter(one => one.startsWith('ENGAGEMENT'));
  expect(told).toEqual(['ENGAGEMENT_ACCEPTED hr', 'ENGAGEMENT_ACTIVE her', 'ENGAGEMENT_DRAFTED her']);
});

test('the host reads its engagements page by page, each once, those that begin last first', async () => {
  const days = ['2026-03-01', '2026-02-01', '2026-04-01', '2026-02-01', '2026-03-01'];
  const made: string[] = [];
  for (const startsOn of days) {
    const other = await aProfessional(exchange, region, { isSelfEmployed: true });
    const drafted = (await draft(hr, { professionalId: other.personId, startsOn })) as Step;
    made.push(`${startsOn} ${drafted.engagement!.id}`);
  }
  const query = `query($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Member {
    engagements(first: 2, after: $after) { nodes { id startsOn } pageInfo { hasNextPage endCursor } } } } }`;
  const read: string[][] = [];
  let after: string | null = null;
  const of = [{ __typename: 'Member', id: region.host.id }];
  for (let hasNextPage = true; hasNextPage;) {
    const { data } = await exchange.ask(hr, query, { of, after });
    const [member] = data!['_entities'] as { engagements: Record<'nodes' | 'pageInfo', never> }[];
    const { nodes, pageInfo } = member!.engagements;
    read.push((nodes as { id: string; startsOn: string }[]).map(({ id, startsOn }) => `${startsOn} ${id}`));
    ({ hasNextPage, endCursor: after } = pageInfo as { hasNextPage: boolean; endCursor: string });
  }
  expect(read.map(page => page.length)).toEqual([2, 2, 1]);
  expect(read.flat()).toEqual(made.toSorted().toReversed());
});

test('the assessment comes first where the host likes, and is its own: she sees its outcome and its day', async () => {
  const engagementId = await anEngagement(exchange, region, { hr, her, upTo: 'DRAFTED' });
  expect(await step(exchange, hr, 'assessEngagement', { engagementId, ...assessed })).toEqual(at('DRAFTED'));
  expect(await step(exchange, her, 'acceptEngagement', { engagementId })).toEqual(at('ACTIVE'));
  const standing = { status: 'ACTIVE', ...period, viewerCanAccept: false, viewerCanEnd: true };
  const { reference, ...outcome } = assessed;
  const ofHost = { ...assessed, assessedBy: { id: hr.personId } };
  expect(await shown(hr, engagementId)).toEqual({
    ...standing,
    viewerParty: 'HOST',
    viewerCanAssess: true,
    assessment: ofHost,
  });
  const ofHers = { ...outcome, reference: null, assessedBy: null };
  expect(await shown(her, engagementId)).toEqual({
    ...standing,
    viewerParty: 'PROFESSIONAL',
    viewerCanAssess: false,
    assessment: ofHers,
  });
  expect(reference).toBe('Dossier 2026-014');
});

test('nobody but the two parties sees it, lists it or deals with it', async () => {
  const engagementId = await anEngagement(exchange, region, { hr, her });
  const others = [
    aPlanner(region),
    holding(region, 'TEAM_LEAD'),
    holding(region, 'FINANCE'),
    holding(region, 'HR_ADVISOR', region.home.id),
    holding(region, 'MEMBER_ADMIN', null),
    holding(region, 'PROGRAMME_MANAGER', null),
    holding(region, 'COMPLIANCE_OFFICER', null),
    await aProfessional(exchange, region, { isSelfEmployed: true }),
    { ...hr, tenantId: uuidv7() },
  ];
  const lists = `query($m: [_Any!]!) { _entities(representations: $m) { ... on Professional { own: engagements { id } }
    ... on Member { engagements { totalCount nodes { id } } professionalsOnOwnAccount { id } } } }`;
  const m = [
    { __typename: 'Professional', id: her.personId },
    { __typename: 'Member', id: region.host.id },
  ];
  const listed = async (viewer: Viewer) => (await exchange.ask(viewer, lists, { m })).data!['_entities'];
  for (const viewer of others) {
    expect(await shown(viewer, engagementId)).toBeNull();
    const found = (await listed(viewer)) as (object | null)[];
    expect(found.flatMap(one => Object.values(one ?? {})).filter(one => one !== null)).toEqual([]);
    for (const [name, more] of Object.entries({ acceptEngagement: {}, assessEngagement: assessed, endEngagement: {} }))
      expect(await step(exchange, viewer, name, { engagementId, ...more })).toBe('NOT_FOUND');
    expect(await draft(viewer)).toBe('NOT_FOUND');
  }
  expect(await listed(her)).toEqual([
    { own: [{ id: engagementId }] },
    { engagements: null, professionalsOnOwnAccount: null },
  ]);
  const theirs = {
    engagements: { totalCount: 1, nodes: [{ id: engagementId }] },
    professionalsOnOwnAccount: [{ id: her.personId }],
  };
  expect(await listed(holding(region, 'MEMBER_ADMIN'))).toEqual([{ own: null }, theirs]);
  expect(await step(exchange, her, 'assessEngagement', { engagementId, ...assessed })).toBe('NOT_FOUND');
  expect(await step(exchange, hr, 'acceptEngagement', { engagementId })).toBe('NOT_FOUND');
  // She speaks for herself alone, also as HR of the host.
  const both = { ...her, roles: hr.roles };
  expect(await step(exchange, both, 'assessEngagement', { engagementId, ...assessed })).toBe('NOT_FOUND');
});

test('either party ends it: at once before it is active, else from a day on; the other is told', async () => {
  const drafted = await anEngagement(exchange, region, { hr, her, upTo: 'ACCEPTED' });
  expect(await step(exchange, her, 'endEngagement', { engagementId: drafted })).toEqual(at('ENDED'));
  expect(await step(exchange, hr, 'endEngagement', { engagementId: drafted })).toEqual(no('NOT_RUNNING'));
  const engagementId = await anEngagement(exchange, region, { hr, her });
  exchange.now = new Date('2026-02-01T12:00Z');
  const end = (lastDay: string) => step(exchange, hr, 'endEngagement', { engagementId, lastDay });
  expect(await end('2026-01-31')).toEqual(no('INVALID_PERIOD'));
  expect(await end('2026-07-01')).toEqual(no('INVALID_PERIOD'));
  expect(await end('2026-02-02')).toEqual(at('ACTIVE'));
  await everythingHeard(exchange.em, exchange.now);
  expect(await eligibility()).toMatchObject({ outcome: 'ELIGIBLE' });
  exchange.now = new Date('2026-02-03T12:00Z');
  expect(await shown(her, engagementId)).toMatchObject({ status: 'ENDED', endsOn: '2026-02-02', viewerCanEnd: false });
  const names = { [her.personId!]: 'her', [hr.personId!]: 'hr' };
  const told = (await toldSince(exchange.em, names)).filter(one => one.startsWith('ENGAGEMENT_ENDED'));
  expect(told).toEqual(['ENGAGEMENT_ENDED her', 'ENGAGEMENT_ENDED hr']);
});

test('two drafts at once make one engagement, and what cannot be is refused', async () => {
  const both = await exchange.atOnce(2, () => draft(hr));
  expect(both.map(one => (one as Step).userErrors.map(({ code }) => code)).sort()).toEqual([[], ['ALREADY_ENGAGED']]);
  expect(await draft(hr, { startsOn: '2026-07-01', endsOn: '2026-07-31' })).toEqual(at('DRAFTED'));
  const employee = await aProfessional(exchange, region);
  expect(await draft(hr, { professionalId: employee.personId })).toEqual(no('UNKNOWN_PROFESSIONAL'));
  expect(await draft(hr, { professionalId: 'x' })).toEqual(no('UNKNOWN_PROFESSIONAL'));
  expect(await draft(hr, { professionId: uuidv7() })).toEqual(no('UNKNOWN_PROFESSION'));
  expect(await draft(hr, { departmentIds: [uuidv7()] })).toEqual(no('UNKNOWN_DEPARTMENT'));
  expect(await draft(hr, { endsOn: '2026-01-19' })).toEqual(no('INVALID_PERIOD'));
  const ofThese = { startsOn: '2026-08-01', endsOn: '2026-08-01', departmentIds: [region.department.id] };
  expect(await draft(hr, ofThese)).toEqual(at('DRAFTED'));
  const engagementId = (both.find(one => (one as Step).engagement) as Step).engagement!.id;
  const assess = (over: object) => step(exchange, hr, 'assessEngagement', { engagementId, ...assessed, ...over });
  expect(await assess({ assessedOn: '2026-01-13' })).toEqual(no('DAY_TO_COME'));
  expect(await assess({ reference: '  ' })).toEqual(no('INVALID_REFERENCE'));
});
