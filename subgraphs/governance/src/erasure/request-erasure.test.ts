import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { outcomeOf, times } from '../../testing/answers.ts';
import { ErasureScene, requestFields } from '../../testing/erasure.ts';
import { aProfessional } from '../../testing/governance.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import { ErasureRequest } from './erasure-request.entity.ts';
import { ErasureStatus } from './erasure.rules.ts';

let scene: ErasureScene;
beforeAll(async () => void (scene = await ErasureScene.start()));
beforeEach(() => scene.begin());
afterAll(() => scene.governance.stop());

test('she asks, sees that she asked, and takes it back', async () => {
  const { governance, her, femke, now } = scene;
  const { data } = await scene.request();
  const { id } = (data!['requestErasure'] as { erasureRequest: { id: string } }).erasureRequest;
  const open = { id, status: 'REQUESTED', requestedAt: now, decidedAt: null, refusalReason: null };
  const shown = { ...open, viewerCanWithdraw: true, viewerCanDecide: false, professional: { name: 'Femke Hoekstra' } };
  expect(data).toEqual({ requestErasure: { erasureRequest: shown, userErrors: [] } });
  const seen = `erasureRequest { ${requestFields} }`;
  expect(await governance.reference(her, 'Professional', femke.id, seen)).toEqual({ erasureRequest: shown });
  const withdrawn = { ...shown, status: 'WITHDRAWN', decidedAt: now, viewerCanWithdraw: false };
  expect((await scene.withdraw(id)).data).toEqual({
    withdrawErasureRequest: { erasureRequest: withdrawn, userErrors: [] },
  });
  expect(outcomeOf(await scene.withdraw(id), 'withdrawErasureRequest')).toBe('ALREADY_DECIDED');
  expect(await scene.decided(id)).toBe('ALREADY_DECIDED');
  expect(await scene.nameOfFemke()).toBe('Femke Hoekstra');
});

test('twenty requests at once are one, and another can follow when it was answered', async () => {
  const { governance, femke } = scene;
  const outcomes = await governance.atOnce(20, async () => outcomeOf(await scene.request(), 'requestErasure'));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_REQUESTED'), 'DONE']);
  const [{ id }] = (await governance.em.find(ErasureRequest, { professional: femke.id })) as [ErasureRequest];
  expect(await scene.decided(id, { decision: 'REFUSE', reason: 'LEGAL_CLAIM' })).toBe('DONE');
  expect(await scene.requested()).not.toBe(id);
});

test('nobody else asks for her or takes it back', async () => {
  const { officer, chris, region, her } = scene;
  const id = await scene.requested();
  for (const viewer of [officer, self(chris.id, region.id), { ...her, client: 'token' as const }])
    expect(outcomeOf(await scene.withdraw(id, viewer), 'withdrawErasureRequest')).toBe('NOT_FOUND');
  expect(outcomeOf(await scene.request({ ...her, client: 'token' }), 'requestErasure')).toBe('FORBIDDEN');
  expect(outcomeOf(await scene.request(visitor(region.id)), 'requestErasure')).toBe('UNAUTHENTICATED');
});

const list =
  'query($first: Int!) { erasureRequests(first: $first) { totalCount nodes { status professional { name } } } }';

test('the officer sees who asked, by name; all others see nothing', async () => {
  const { governance, officer, her, region, femke } = scene;
  const id = await scene.requested();
  expect((await governance.ask(officer, list, { first: 10 })).data).toEqual({
    erasureRequests: { totalCount: 1, nodes: [{ status: 'REQUESTED', professional: { name: 'Femke Hoekstra' } }] },
  });
  for (const viewer of [her, visitor(region.id), holderOf('MEMBER_ADMIN', null, region.id)])
    expect((await governance.ask(viewer, list, { first: 10 })).data).toEqual({ erasureRequests: null });
  const planner = holderOf('PLANNER', null, region.id);
  expect(await governance.reference(planner, 'Professional', femke.id, 'erasureRequest { id }')).toEqual({
    erasureRequest: null,
  });
  const find = (viewer: typeof her) => governance.reference(viewer, 'ErasureRequest', id, 'id');
  expect([await find(her), await find(officer), await find(planner)]).toEqual([{ id }, { id }, null]);
});

test('who waits comes first, longest first, over the pages; then who was answered, newest first', async () => {
  const { governance, officer, region, now } = scene;
  const at = (hour: number) => new Date(now.getTime() + hour * 3_600_000);
  await governance.em.transactional(async tx => {
    tx.merge(region);
    const ask = (requestedAt: Date, decidedAt: Date | null) => {
      const status = decidedAt ? ErasureStatus.WITHDRAWN : ErasureStatus.REQUESTED;
      tx.create(ErasureRequest, { region, professional: aProfessional(tx, region), status, requestedAt, decidedAt });
    };
    ask(at(3), at(4));
    ask(at(2), null);
    ask(at(0), at(5));
    ask(at(1), null);
  });
  const page = `query($after: String) {
    erasureRequests(first: 1, after: $after) { nodes { requestedAt } pageInfo { endCursor } }
  }`;
  const seen: unknown[] = [];
  for (let after: string | null = null, n = 0; n < 4; n++) {
    const { data } = await governance.ask(officer, page, { after });
    const { nodes, pageInfo } = data!['erasureRequests'] as RequestPage;
    seen.push(nodes[0]?.requestedAt);
    after = pageInfo.endCursor;
  }
  expect(seen).toEqual([at(1), at(2), at(0), at(3)]);
});

interface RequestPage {
  readonly nodes: readonly { readonly requestedAt: Date }[];
  readonly pageInfo: { readonly endCursor: string };
}

test.each([1, 10])('a page of %i requests costs the same three statements', async count => {
  const { governance, officer, region, now } = scene;
  await governance.em.transactional(async tx => {
    tx.merge(region);
    for (let n = 0; n < count; n++)
      tx.create(ErasureRequest, { region, professional: aProfessional(tx, region), requestedAt: now });
  });
  governance.statements.length = 0;
  const { data } = await governance.ask(officer, list, { first: count });
  expect((data!['erasureRequests'] as { nodes: object[] }).nodes).toHaveLength(count);
  expect(governance.statements.filter(sql => !sql.includes('_events'))).toHaveLength(3); // besides what the log hears
});
