import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { uuidv7 } from '@naober/kit/ids';
import { aViewer, type TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { confirm, decline, signUp } from '../../testing/asking.ts';
import { aProfessional, aRegion, aShift, now, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

const [ok, ic] = [uuidv7(), uuidv7()];
let exchange: TestSubgraph;
let region: Region;
/** Of each department a draft and, a day later, a published shift, for which somebody waits. */
let shiftIds: Record<'okDraft' | 'okOpen' | 'icDraft' | 'icOpen', string>;
let signUpIds: Record<'ok' | 'ic', string>;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  const day = (n: number) => ({
    startsAt: new Date(now.getTime() + n * 86_400_000),
    endsAt: new Date(now.getTime() + n * 86_400_000 + 28_800_000),
  });
  const made = {
    okDraft: await aShift(exchange, region, { ...day(1), departmentId: ok, status: 'DRAFT', externalId: 'OK1' }),
    icDraft: await aShift(exchange, region, { ...day(2), departmentId: ic, status: 'DRAFT', externalId: 'IC1' }),
    okOpen: await aShift(exchange, region, { ...day(3), departmentId: ok, externalId: 'OK2', requiredEpas: [] }),
    icOpen: await aShift(exchange, region, { ...day(5), departmentId: ic, externalId: 'IC2', requiredEpas: [] }),
  };
  await exchange.em.execute('update borrowed_cooperation_agreement set department_kinds = ?', ['{}']);
  shiftIds = Object.fromEntries(Object.entries(made).map(([name, { id }]) => [name, id])) as typeof shiftIds;
  const waits = async (shiftId: string) =>
    (await signUp(exchange, await aProfessional(exchange, region), shiftId)).signUp!.id;
  signUpIds = { ok: await waits(made.okOpen.id), ic: await waits(made.icOpen.id) };
});
afterAll(() => exchange.stop());

const plannerOf = (...departments: string[]): Viewer =>
  aViewer({
    personId: uuidv7(),
    tenantId: region.regionId,
    roles: departments.map(unitId => ({ role: 'PLANNER', organisationId: region.host.id, unitId })),
  });

interface Desk {
  viewerCanPlan: boolean;
  waitingSignUpCount: number | null;
  rosterImports: object | null;
  viewerCanImportRosters: boolean;
  shifts: { totalCount: number; nodes: { id: string; externalId: string | null; signUps: object | null }[] } | null;
}
const desk = `viewerCanPlan waitingSignUpCount viewerCanImportRosters rosterImports { totalCount }
  shifts { totalCount nodes { id externalId signUps { totalCount } } }`;
const deskOf = async (viewer: Viewer) => (await exchange.reference(viewer, 'Member', region.host.id, desk)) as Desk;

test('she sees the shifts, drafts and counts of her department, and nothing of the next one', async () => {
  const { shifts, ...counts } = await deskOf(plannerOf(ok));
  expect(counts).toEqual({
    viewerCanPlan: true,
    waitingSignUpCount: 1,
    viewerCanImportRosters: false,
    rosterImports: null,
  });
  expect(shifts).toEqual({
    totalCount: 2,
    nodes: [
      { id: shiftIds.okDraft, externalId: 'OK1', signUps: { totalCount: 0 } },
      { id: shiftIds.okOpen, externalId: 'OK2', signUps: { totalCount: 1 } },
    ],
  });
});

test('who plans for two departments sees both', async () => {
  const { shifts, waitingSignUpCount } = await deskOf(plannerOf(ok, ic));
  expect([shifts!.totalCount, waitingSignUpCount]).toEqual([4, 2]);
});

test('a filter on departments does not widen what she sees', async () => {
  const fields = `shifts(filter: { departmentIds: ["${ok}", "${ic}"], waitingOnly: true }) { nodes { id } }`;
  expect(await exchange.reference(plannerOf(ok), 'Member', region.host.id, fields)).toEqual({
    shifts: { nodes: [{ id: shiftIds.okOpen }] },
  });
});

test('a department of hers counts at no other member', async () => {
  const roles = [{ role: 'PLANNER', organisationId: region.home.id, unitId: ok }];
  expect(await deskOf({ ...plannerOf(), roles })).toMatchObject({ viewerCanPlan: false, shifts: null });
});

const asked = '{ id status externalId signUps { nodes { id viewerCanConfirm viewerCanDecline } } }';
const shiftFor = async (viewer: Viewer, id: string) =>
  (await exchange.ask(viewer, `query($id: ID!) { openShift(id: $id) ${asked} }`, { id })).data!['openShift'];

test('a draft and the names for a shift are for the planner of its department', async () => {
  const planner = plannerOf(ok);
  expect(await shiftFor(planner, shiftIds.okDraft)).toMatchObject({ status: 'DRAFT', externalId: 'OK1' });
  expect(await shiftFor(planner, shiftIds.icDraft)).toBeNull();
  expect(await shiftFor(planner, shiftIds.okOpen)).toMatchObject({
    signUps: { nodes: [{ id: signUpIds.ok, viewerCanConfirm: true, viewerCanDecline: true }] },
  });
  expect(await shiftFor(planner, shiftIds.icOpen)).toMatchObject({ externalId: null, signUps: null });
});

test('she decides about sign-ups for her department, and does not find those for the next one', async () => {
  const planner = plannerOf(ok);
  expect((await confirm(exchange, planner, signUpIds.ok)).signUp).toMatchObject({ status: 'CONFIRMED' });
  for (const decide of [confirm, decline])
    await expect(decide(exchange, planner, signUpIds.ic)).rejects.toMatchObject({
      message: `You plan no sign-up ${signUpIds.ic}.`,
      extensions: { code: 'NOT_FOUND' },
    });
  expect(await exchange.reference(planner, 'SignUp', signUpIds.ok, 'status')).toEqual({ status: 'CONFIRMED' });
  expect(await exchange.reference(planner, 'SignUp', signUpIds.ic, 'status')).toBeNull();
});

test('rosters are of the whole member: she can hand in none', async () => {
  const mutation = 'mutation($input: ImportRosterInput!) { importRoster(input: $input) { userErrors { code } } }';
  const input = { memberId: region.host.id, fileName: 'r.csv', content: '' };
  expect((await exchange.ask(plannerOf(ok), mutation, { input })).data).toEqual({
    importRoster: { userErrors: [{ code: 'NOT_ALLOWED' }] },
  });
});
