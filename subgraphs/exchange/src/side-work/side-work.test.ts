import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { eventually } from '@naober/kit/testing/eventually';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { SignUp } from '../sign-up/sign-up.entity.ts';

let exchange: TestSubgraph;
let region: Region;
let her: Viewer;
let lead: Viewer;
let hr: Viewer;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => {
  region = await aRegion(exchange);
  her = await aProfessional(exchange, region);
  [lead, hr] = [roleAt('TEAM_LEAD'), roleAt('HR_ADVISOR')];
});

/** Whether somebody waits for a lock. */
const waiting = () => {
  const locked = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return exchange.em.fork().execute<unknown[]>(locked);
};
const roleAt = (role: string, organisationId = region.home.id) =>
  aViewer({ personId: uuidv7(), tenantId: region.regionId, roles: [{ role, organisationId, unitId: null }] });

interface Told {
  sideWorkObjection: { id: string; status: string } | null;
  userErrors: { code: string }[];
}
async function act(viewer: Viewer, name: string, input: object): Promise<Told | string> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { sideWorkObjection { id status } userErrors { code } } }`;
  const { data, errors } = await exchange.ask(viewer, query, { input });
  return errors ? String(errors[0]!.extensions['code']) : (data![name] as Told);
}
const raise = (viewer: Viewer, over: object = {}) => {
  const days = { startsOn: '2026-02-01', endsOn: '2026-03-01' };
  const whose = { professionalId: her.personId, memberId: region.home.id, reason: 'WORKING_TIME' };
  return act(viewer, 'raiseSideWorkObjection', { ...whose, ...days, ...over });
};
const raised = async (viewer: Viewer, over: object = {}) => ((await raise(viewer, over)) as Told).sideWorkObjection!.id;
const appeal = (viewer: Viewer, id: string) => act(viewer, 'appealSideWorkObjection', { sideWorkObjectionId: id });
const decide = (viewer: Viewer, id: string, isUpheld: boolean) =>
  act(viewer, 'decideSideWorkObjection', { sideWorkObjectionId: id, isUpheld });
const done = (status: string) => ({ sideWorkObjection: expect.objectContaining({ status }), userErrors: [] });
const findings = async (viewer: Viewer, shiftId: string) => {
  const query = 'query($id: ID!) { openShift(id: $id) { eligibility { outcome findings { code enforcement } } } }';
  return ((await exchange.ask(viewer, query, { id: shiftId })).data!['openShift'] as { eligibility: unknown })
    .eligibility;
};
const shown = async (viewer: Viewer) => {
  const fields = 'nodes { reason status professional { id } viewerCanAppeal viewerCanLift viewerCanUphold }';
  const query = `query($m: [_Any!]!) { _entities(representations: $m) {
    ... on Professional { own: sideWorkObjections { reason status viewerCanAppeal } } ... on Member { sideWorkObjections { ${fields} } } } }`;
  const m = [
    { __typename: 'Professional', id: her.personId },
    { __typename: 'Member', id: region.home.id },
  ];
  const { data } = await exchange.ask(viewer, query, { m });
  return (data!['_entities'] as ({ own?: unknown; sideWorkObjections?: unknown } | null)[]).map(
    one => one?.own ?? one?.sideWorkObjections ?? null,
  );
};

test('an objection keeps her from new shifts elsewhere, not from what she has; she sees why and appeals, HR decides', async () => {
  const [held, other] = [await aShift(exchange, region), await aShift(exchange, region)];
  const { signUp: made } = await signUp(exchange, her, held.id);
  const id = await raised(lead);
  expect(await findings(her, other.id)).toMatchObject({
    findings: expect.arrayContaining([{ code: 'SIDE_WORK_OBJECTION', enforcement: 'BLOCK' }]),
  });
  const looked = () => exchange.em.fork().findOneOrFail(SignUp, made!.id);
  const after = await eventually(looked, ({ recheckedAt }) => recheckedAt !== null);
  expect([after.status, after.rechecks.map(({ ruleId }) => ruleId)]).toEqual(['SUBMITTED', ['WT-18']]);
  const mine = { reason: 'WORKING_TIME', status: 'IN_FORCE', viewerCanAppeal: true };
  const theirs = { reason: 'WORKING_TIME', status: 'IN_FORCE', professional: { id: her.personId } };
  const may = { viewerCanAppeal: false, viewerCanLift: true, viewerCanUphold: false };
  expect(await shown(her)).toEqual([[mine], null]);
  expect(await shown(hr)).toEqual([null, { nodes: [{ ...theirs, ...may }] }]);
  expect(await shown(aPlanner(region))).toEqual([null, null]);
  expect(await appeal(her, id)).toEqual(done('APPEALED'));
  expect(await appeal(her, id)).toMatchObject({ userErrors: [{ code: 'NOT_IN_FORCE' }] });
  expect(await decide(lead, id, true)).toMatchObject({ userErrors: [{ code: 'NOT_TO_DECIDE' }] });
  expect(await decide(hr, id, true)).toEqual(done('UPHELD'));
  expect(await decide(lead, id, false)).toEqual(done('LIFTED'));
  expect(await decide(lead, id, false)).toMatchObject({ userErrors: [{ code: 'ALREADY_LIFTED' }] });
  expect(await findings(her, other.id)).not.toMatchObject({
    findings: expect.arrayContaining([{ code: 'SIDE_WORK_OBJECTION', enforcement: 'BLOCK' }]),
  });
  const due = await factsFor(exchange.em, 'exchange.message-due');
  const appealed = due.find(({ state }) => state['kind'] === 'SIDE_WORK_APPEALED');
  expect(appealed?.state['facts']).toMatchObject({ memberSlug: expect.stringMatching(/./) });
  const told = due
    .map(({ state }) => [state['kind'], state['recipientId'] === her.personId])
    .filter(([kind]) => String(kind).startsWith('SIDE_WORK'));
  expect(told).toEqual([
    ['SIDE_WORK_OBJECTED', true],
    ['SIDE_WORK_APPEALED', false],
    ['SIDE_WORK_UPHELD', true],
    ['SIDE_WORK_LIFTED', true],
  ]);
});

test('who raised it does not decide on the appeal, and only her own employer objects, once', async () => {
  const id = await raised(hr);
  await appeal(her, id);
  expect(await decide(hr, id, true)).toMatchObject({ userErrors: [{ code: 'NOT_TO_DECIDE' }] });
  expect(await raise(lead)).toMatchObject({ userErrors: [{ code: 'ALREADY_OBJECTED' }] });
  const host = { hostId: region.host.id };
  const both = await Promise.all([raise(lead, host), raise(roleAt('HR_ADVISOR'), host)]);
  expect(both.map(one => (one as Told).userErrors.length).sort()).toEqual([0, 1]);
  expect(await raise(roleAt('TEAM_LEAD', region.host.id), { memberId: region.host.id })).toBe('NOT_FOUND');
  for (const viewer of [her, aPlanner(region), roleAt('HR_ADVISOR', region.host.id)])
    expect(await raise(viewer)).toBe('NOT_FOUND');
  expect(await raise(lead, { startsOn: '2026-03-01', endsOn: '2026-03-31' })).toMatchObject({
    userErrors: [{ code: 'ALREADY_OBJECTED' }],
  });
  expect(await raise(lead, { startsOn: '2026-03-02', endsOn: '2026-03-31' })).toEqual(done('IN_FORCE'));
  expect(await appeal(lead, id)).toBe('NOT_FOUND');
  expect(await decide(her, id, false)).toBe('NOT_FOUND');
});

test('whom it is about lifts nothing, also as a lead, and who employed her before objects to nothing', async () => {
  const id = await raised(hr);
  const herAsLead = { ...her, roles: [...lead.roles, ...hr.roles] };
  expect(await decide(herAsLead, id, false)).toMatchObject({ userErrors: [{ code: 'NOT_TO_DECIDE' }] });
  const leaves = (on: string) =>
    exchange.em.execute('update borrowed_employment set ends_on = ? where professional_id = ?', [on, her.personId]);
  const later = { startsOn: '2026-04-02', endsOn: '2026-05-01' };
  await leaves('2026-04-01');
  expect(await raise(lead, later)).toBe('NOT_FOUND');
  await leaves('2026-04-02');
  expect(await raise(lead, later)).toEqual(done('IN_FORCE'));
});

test('who is erased while it waits for her is objected to no more', async () => {
  let answer: Promise<Told | string> | undefined;
  await exchange.em.transactional(async tx => {
    await tx.execute('select from borrowed_professional where id = ? for update', [her.personId]);
    answer = raise(lead);
    await eventually(waiting, ({ length }) => length > 0);
    await tx.execute('update borrowed_professional set is_erased = true where id = ?', [her.personId]);
  });
  expect(await answer).toBe('NOT_FOUND');
});

test.each([
  ['INVALID_PERIOD', { endsOn: '2026-01-31' }],
  ['INVALID_PERIOD', { startsOn: '2025-12-01', endsOn: '2026-01-11' }],
  ['INVALID_PERIOD', { endsOn: '2027-02-02' }],
  ['UNKNOWN_HOST', { hostId: uuidv7() }],
])('%s is refused', async (code, over) => {
  expect(await raise(lead, over)).toMatchObject({ sideWorkObjection: null, userErrors: [{ code }] });
});
