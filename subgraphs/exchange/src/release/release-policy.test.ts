import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { signUp } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';
import { codes, details, plan } from '../../testing/planning.ts';

let exchange: TestSubgraph;
let region: Region;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => void (region = await aRegion(exchange)));
afterAll(() => exchange.stop());

const mutation = `mutation($input: SetReleasePolicyInput!) { setReleasePolicy(input: $input) {
  releasePolicy { steps { audience hoursAfterPublication } changedAt } userErrors { code } } }`;
const order = [
  { audience: 'OWN_EMPLOYEES', hoursAfterPublication: 0 },
  { audience: 'REGION', hoursAfterPublication: 24 },
  { audience: 'SELF_EMPLOYED', hoursAfterPublication: 48 },
];
const set = (viewer: Viewer, steps: object[] = order) =>
  exchange.ask(viewer, mutation, { input: { memberId: region.host.id, steps } });
const policyFor = (viewer: Viewer) =>
  exchange.reference(viewer, 'Member', region.host.id, 'releasePolicy { steps { audience } changedAt }');
const holding = (role: string, organisationId: string | null, unitId: string | null = null): Viewer =>
  aViewer({ personId: uuidv7(), tenantId: region.regionId, roles: [{ role, organisationId, unitId }] });

async function published(): Promise<string> {
  const input = { departmentId: region.department.id, isPublished: true, shift: details(region) };
  return (await plan(exchange, aPlanner(region), 'createShift', input)).shift!.id;
}

/** Who sees the shift: in the list of the region, of the department, as a count of the member, and by its id. */
async function ways(viewer: Viewer, id: string): Promise<boolean[]> {
  const query = `{ openShifts { nodes { id } totalCount } openShift(id: "${id}") { id } }`;
  const { data } = await exchange.ask(viewer, query);
  const listed = data as { openShifts: { nodes: { id: string }[]; totalCount: number }; openShift: object | null };
  const ofDepartment = 'openShifts { nodes { id } totalCount }';
  const department = (await exchange.reference(
    viewer,
    'Department',
    region.department.id,
    ofDepartment,
  )) as typeof listed;
  const member = await exchange.reference(viewer, 'Member', region.host.id, 'openShiftCount');
  return [
    listed.openShifts.nodes.length === 1 && listed.openShifts.totalCount === 1,
    listed.openShift !== null,
    department.openShifts.nodes.length === 1 && department.openShifts.totalCount === 1,
    (member as { openShiftCount: number }).openShiftCount === 1,
  ];
}

test('groups see a shift in the order of its host, in every way; a sign-up before that finds nothing', async () => {
  await set(aPlanner(region));
  const own = await aProfessional(exchange, region, { memberId: region.host.id });
  const neighbour = await aProfessional(exchange, region);
  const zzp = await aProfessional(exchange, region, { isSelfEmployed: true });
  const visitor = aViewer({ tenantId: region.regionId });
  const id = await published();
  const seenAt = async (hours: number) => {
    exchange.now = new Date(now.getTime() + hours * 3_600_000);
    return Promise.all([own, neighbour, zzp, visitor, aPlanner(region)].map(viewer => ways(viewer, id)));
  };
  const [yes, no] = [Array(4).fill(true), Array(4).fill(false)];
  expect(await seenAt(0)).toEqual([yes, no, no, no, yes]);
  await expect(signUp(exchange, neighbour, id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await seenAt(24)).toEqual([yes, yes, no, no, yes]);
  await expect(signUp(exchange, zzp, id)).rejects.toMatchObject({
    message: `There is no shift ${id}.`,
    extensions: { code: 'NOT_FOUND' },
  });
  expect(await seenAt(48)).toEqual([yes, yes, yes, yes, yes]);
  expect((await signUp(exchange, zzp, id)).signUp).toMatchObject({ status: 'PENDING_CHECK' });
});

test('without an order employees and the self-employed see and count the same', async () => {
  const id = await published();
  const [employee, zzp] = [
    await aProfessional(exchange, region),
    await aProfessional(exchange, region, { isSelfEmployed: true }),
  ];
  expect(await ways(zzp, id)).toEqual(Array(4).fill(true));
  expect(await ways(employee, id)).toEqual(Array(4).fill(true));
});

test('an order that changes holds for what is published from then on', async () => {
  const before = await published();
  await set(aPlanner(region));
  const neighbour = await aProfessional(exchange, region);
  expect((await ways(neighbour, before))[1]).toBe(true);
  const { shift } = await plan(exchange, aPlanner(region), 'withdrawShift', { shiftId: before });
  expect(shift!.status).toBe('DRAFT');
  await plan(exchange, aPlanner(region), 'publishShifts', { shiftIds: [before] });
  expect((await ways(neighbour, before))[1]).toBe(false);
});

test('it is of planners and administrators of the whole member, and of nobody beside them', async () => {
  const theirs = [aPlanner(region), holding('MEMBER_ADMIN', region.host.id)];
  const others = [
    holding('PLANNER', region.host.id, region.department.id),
    holding('PLANNER', region.home.id),
    holding('PLANNER', null),
    holding('MEMBER_ADMIN', null),
    holding('PROGRAMME_MANAGER', null),
    aViewer({ tenantId: region.regionId }),
  ];
  for (const viewer of theirs) expect((await set(viewer)).data!['setReleasePolicy']).toMatchObject({ userErrors: [] });
  for (const viewer of theirs)
    expect(await policyFor(viewer)).toEqual({
      releasePolicy: { steps: order.map(({ audience }) => ({ audience })), changedAt: now },
    });
  for (const viewer of others) expect(await policyFor(viewer)).toEqual({ releasePolicy: null });
  for (const viewer of others.slice(0, 5))
    expect((await set(viewer, [])).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(codes((await set(aPlanner(region), [order[1]!, order[0]!])).data!['setReleasePolicy'] as never)).toEqual([
    'STEPS_NOT_IN_ORDER',
  ]);
});

test('the rows themselves are shown to nobody else, whoever asks the database', async () => {
  await set(aPlanner(region));
  const count = `select count(*)::int as count from member_release_policy where member_id = ?`;
  expect(await exchange.subgraph.orm.em.fork().execute(count, [region.host.id])).toEqual([{ count: 0 }]);
  expect(await exchange.em.execute(count, [region.host.id])).toEqual([{ count: 1 }]);
});

test('an order can begin on a later day; its past and what comes are shown to its member', async () => {
  await set(aPlanner(region));
  const input = (firstDay: string, steps: object[]) => ({ input: { memberId: region.host.id, steps, firstDay } });
  const later = (firstDay: string, steps: object[]) => exchange.ask(aPlanner(region), mutation, input(firstDay, steps));
  const day = (days: number) => localDateOf(new Date(now.getTime() + days * 86_400_000));
  expect(codes((await later(day(-1), [])).data!['setReleasePolicy'] as never)).toEqual(['FIRST_DAY_IN_THE_PAST']);
  await later(day(3), order);
  await later(day(3), []);
  const fields = 'releasePolicy { steps { audience } } releasePolicyVersions { steps { audience } }';
  const shown = (viewer: Viewer) => exchange.reference(viewer, 'Member', region.host.id, fields);
  const all = { steps: order.map(({ audience }) => ({ audience })) };
  const versions = [{ steps: [] }, all];
  expect(await shown(aPlanner(region))).toEqual({ releasePolicy: all, releasePolicyVersions: versions });
  exchange.now = new Date(now.getTime() + 4 * 86_400_000);
  expect(await shown(aPlanner(region))).toEqual({ releasePolicy: { steps: [] }, releasePolicyVersions: versions });
  const neighbour = await aProfessional(exchange, region);
  expect((await ways(neighbour, await published()))[1]).toBe(true);
});

test('who says it first twice at once makes one', async () => {
  await exchange.atOnce(5, () => set(aPlanner(region)));
  expect(
    await exchange.em.execute('select count(*)::int as count from member_release_policy where member_id = ?', [
      region.host.id,
    ]),
  ).toEqual([{ count: 1 }]);
});
