import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { decline, signUp, withdraw } from '../../testing/asking.ts';
import { aPlanner, aProfessional, aRegion, aShift, type Region } from '../../testing/builders.ts';
import { startExchange } from '../../testing/exchange.ts';

let exchange: TestSubgraph;
let region: Region;
let viewer: Viewer;
beforeAll(async () => void (exchange = await startExchange()));
beforeEach(async () => {
  region = await aRegion(exchange);
  viewer = await aProfessional(exchange, region);
});
afterAll(() => exchange.stop());

const on = (day: number) => ({
  startsAt: new Date(Date.UTC(2026, 1, day, 7)),
  endsAt: new Date(Date.UTC(2026, 1, day, 15)),
});
const fields =
  'agenda { totalCount nodes { status waitingListPosition viewerCanWithdraw viewerCanConfirm shift { id department { id } } } }';
interface Agenda {
  agenda: { totalCount: number; nodes: { status: string; shift: { id: string } }[] } | null;
}
const agendaOf = (as: Viewer, id: string) => exchange.reference(as, 'Professional', id, fields) as Promise<Agenda>;

test('an agenda holds what was not withdrawn and has not ended, by start', async () => {
  const shifts = [];
  for (const day of [9, 5, 7, 3]) shifts.push(await aShift(exchange, region, on(day)));
  const made = [];
  for (const shift of shifts) made.push((await signUp(exchange, viewer, shift.id)).signUp!);
  await withdraw(exchange, viewer, made[0]!.id);
  await decline(exchange, aPlanner(region), made[1]!.id);
  const { agenda } = await agendaOf(viewer, viewer.personId!);
  expect(agenda!.totalCount).toBe(3);
  expect(agenda!.nodes.map(({ status, shift }) => [status, shift.id])).toEqual([
    ['SUBMITTED', shifts[3]!.id],
    ['DECLINED', shifts[1]!.id],
    ['SUBMITTED', shifts[2]!.id],
  ]);
  exchange.now = shifts[3]!.endsAt;
  expect((await agendaOf(viewer, viewer.personId!)).agenda!.totalCount).toBe(2);
});

test('an agenda is for its person alone', async () => {
  await signUp(exchange, viewer, (await aShift(exchange, region)).id);
  expect(await agendaOf(aPlanner(region), viewer.personId!)).toEqual({ agenda: null });
  expect(await agendaOf(await aProfessional(exchange, region), viewer.personId!)).toEqual({ agenda: null });
});

test('an agenda of two and of ten costs one statement', async () => {
  for (let n = 1; n <= 10; n++) {
    await signUp(exchange, viewer, (await aShift(exchange, region, on(n))).id);
    if (n !== 2 && n !== 10) continue;
    exchange.statements.length = 0;
    await agendaOf(viewer, viewer.personId!);
    expect(exchange.statements).toHaveLength(1);
  }
});

test('a sign-up is seen by its person and by planners of the host', async () => {
  const { signUp: made } = await signUp(exchange, viewer, (await aShift(exchange, region)).id);
  const seen = (as: Viewer) =>
    exchange.reference(as, 'SignUp', made!.id, 'status viewerCanWithdraw viewerCanConfirm viewerCanDecline');
  expect(await seen(viewer)).toEqual({
    status: 'SUBMITTED',
    viewerCanWithdraw: true,
    viewerCanConfirm: false,
    viewerCanDecline: false,
  });
  expect(await seen(aPlanner(region))).toEqual({
    status: 'SUBMITTED',
    viewerCanWithdraw: false,
    viewerCanConfirm: true,
    viewerCanDecline: true,
  });
  expect(await seen(await aProfessional(exchange, region))).toBeNull();
});

test('a short rest names the own shift that is in the way, and what would fit', async () => {
  const before = await aShift(exchange, region, {
    startsAt: new Date('2026-02-02T11:00Z'),
    endsAt: new Date('2026-02-02T19:00Z'),
  });
  const after = await aShift(exchange, region, {
    startsAt: new Date('2026-02-03T05:00Z'),
    endsAt: new Date('2026-02-03T13:00Z'),
  });
  await signUp(exchange, viewer, before.id);
  const query =
    '{ openShifts { nodes { id eligibility { outcome findings { code enforcement restHours minimumRestHours fitsFrom fitsUntil conflictsWith { id } } } } } }';
  const { data } = await exchange.ask(viewer, query);
  expect((data!['openShifts'] as { nodes: object[] }).nodes[1]).toEqual({
    id: after.id,
    eligibility: {
      outcome: 'UNKNOWN',
      findings: [
        {
          code: 'REST_SHORTENED',
          enforcement: 'GATE',
          restHours: 10,
          minimumRestHours: 11,
          fitsFrom: new Date('2026-02-03T06:00Z'),
          fitsUntil: null,
          conflictsWith: { id: before.id },
        },
      ],
    },
  });
});
