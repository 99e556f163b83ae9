import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aProfessional } from '../../testing/builders.ts';
import { listener, toldSince } from '../../testing/listener.ts';
import { act, aStage, done, holding, inForce, on, placedUntil, wished, type Stage } from '../../testing/placements.ts';
import { exchange as definition } from '../schema.ts';

let exchange: TestSubgraph;
let stage: Stage;
beforeAll(async () => void (exchange = await TestSubgraph.start(definition, [listener])));
afterAll(() => exchange.stop());
beforeEach(async () => void (stage = await aStage(exchange)));

// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape of what it asks
type Loose = any;
const see = async (viewer: Viewer, id: string, fields: string): Promise<Loose> => {
  const { data } = await exchange.ask(viewer, `query($id: ID!) { exchangePlacement(id: $id) { ${fields} } }`, { id });
  return data!['exchangePlacement'];
};
const told = async () => {
  const { her, lead, hr, host } = stage;
  const names = { [her.personId!]: 'her', [lead.personId!]: 'lead', [hr.personId!]: 'hr', [host.personId!]: 'host' };
  return (await toldSince(exchange.em, names)).map(one => one.replace('PLACEMENT_', ''));
};
const codes = (answer: unknown) =>
  typeof answer === 'string' ? answer : (answer as { userErrors: { code: string }[] }).userErrors.map(one => one.code);
const at = (moment: string) => void (exchange.now = new Date(moment));
const steps = async (viewer: Viewer, id: string) =>
  (await see(viewer, id, 'steps { act status party reason }')).steps.map((one: Loose) => `${one.act} ${one.party}`);

test('from a wish to the end: each step is told to whom it concerns, and kept', async () => {
  const { her, lead, hr, host } = stage;
  let placement = await wished(exchange, stage);
  const go = async (viewer: Viewer, name: string, more: object = {}) =>
    void (placement = await done(exchange, viewer, name, { ...on(placement), ...more }));
  await go(her, 'requestPlacement');
  expect([placement.status, await told()]).toEqual(['REQUESTED', ['REQUESTED lead']]);
  await go(lead, 'approvePlacement');
  expect([placement.status, await told()]).toEqual(['LEAD_APPROVED', ['APPROVED her', 'REQUESTED host']]);
  await go(host, 'acceptPlacement');
  expect([placement.status, await told()]).toEqual(['HOST_ACCEPTED', ['ACCEPTED her', 'ACCEPTED lead', 'TO_AGREE hr']]);
  await go(hr, 'preparePlacementAgreement');
  expect([placement.status, await told()]).toEqual(['AGREEMENT_PENDING', []]);
  expect([await inForce(exchange, placement.id), await inForce(exchange, placement.id)]).toEqual([true, false]);
  expect(await told()).toEqual(['ONBOARDING her', 'ONBOARDING host', 'ONBOARDING lead']);
  placement = await see(her, placement.id, 'id revision status');
  expect(codes(await act(exchange, host, 'startPlacement', on(placement)))).toEqual(['TOO_EARLY']);
  at('2026-02-02T09:00:00Z');
  expect(codes(await act(exchange, host, 'startPlacement', on(placement)))).toEqual(['ONBOARDING_OPEN']);
  await go(host, 'startPlacement', { reason: 'De pas komt morgen.' });
  expect(await told()).toEqual(['STARTED her', 'STARTED lead']);
  await go(lead, 'pausePlacement');
  await go(her, 'resumePlacement');
  expect(await told()).toEqual(['PAUSED her', 'PAUSED host', 'RESUMED host', 'RESUMED lead']);
  expect(codes(await act(exchange, her, 'finishPlacement', on(placement)))).toEqual(['TOO_EARLY']);
  at('2026-04-30T09:00:00Z');
  await go(her, 'finishPlacement');
  await go(her, 'completePlacement');
  expect([placement.status, await told()]).toEqual([
    'COMPLETED',
    ['COMPLETED host', 'COMPLETED lead', 'TO_EVALUATE host', 'TO_EVALUATE lead'],
  ]);
  const way = [
    'REQUEST PROFESSIONAL',
    'APPROVE HOME_LEAD',
    'ACCEPT HOST',
    'PREPARE_AGREEMENT HOME_HR',
    'AGREE PLATFORM',
  ];
  const rest = ['START HOST', 'PAUSE HOME_LEAD', 'RESUME PROFESSIONAL', 'FINISH PROFESSIONAL', 'COMPLETE PROFESSIONAL'];
  for (const viewer of [her, host]) expect(await steps(viewer, placement.id)).toEqual([...way, ...rest]);
});

test('in each state everybody is offered what the table gives her, and who is none of them sees nothing', async () => {
  const { her, lead, hr, host, office, region } = stage;
  const other = await aProfessional(exchange, region);
  const elsewhere = holding(region, 'TEAM_LEAD', region.host.id, region.home.id);
  const far = aViewer({ ...lead, tenantId: region.host.id });
  let placement = await wished(exchange, stage);
  const acts = async (viewer: Viewer) => (await see(viewer, placement.id, 'viewerActs'))?.viewerActs ?? null;
  const offered = async () => Promise.all([her, lead, hr, host, office, other, elsewhere, far].map(acts));
  const nobody = [null, null, null];
  const wish = ['CHANGE_WISH', 'DROP_WISH', 'REQUEST', 'SET_GOALS'];
  expect(await offered()).toEqual([wish, null, null, null, null, ...nobody]);
  placement = await done(exchange, her, 'requestPlacement', on(placement));
  expect(await offered()).toEqual([['WITHDRAW', 'SET_GOALS'], ['APPROVE', 'REFUSE'], [], null, [], ...nobody]);
  placement = await done(exchange, lead, 'approvePlacement', on(placement));
  expect(await offered()).toEqual([['WITHDRAW', 'SET_GOALS'], [], [], ['REFUSE', 'ACCEPT'], [], ...nobody]);
  placement = await done(exchange, host, 'acceptPlacement', on(placement));
  const end = ['END_EARLY'];
  expect(await offered()).toEqual([['WITHDRAW', 'SET_GOALS'], end, ['PREPARE_AGREEMENT', ...end], end, [], ...nobody]);
  const readOnly = { ...her, mayWrite: false };
  expect(await acts(readOnly)).toEqual([]);
});

test('who may not is refused, and who sees nothing hears that there is nothing', async () => {
  const { her, lead, hr, host, office, region } = stage;
  const placement = await placedUntil(exchange, stage, 'REQUESTED');
  const ask = (viewer: Viewer, name: string) => act(exchange, viewer, name, on(placement));
  expect(await Promise.all([her, hr, office].map(one => ask(one, 'approvePlacement')))).toEqual(
    Array(3).fill('FORBIDDEN'),
  );
  expect(await ask(host, 'acceptPlacement')).toBe('NOT_FOUND');
  expect(await ask(await aProfessional(exchange, region), 'withdrawPlacementRequest')).toBe('NOT_FOUND');
  expect(await ask(lead, 'withdrawPlacementRequest')).toBe('FORBIDDEN');
  // She leads her own team: also as lead she is the one whom it is about.
  const leadingHerself = { ...her, roles: lead.roles };
  expect(await ask(leadingHerself, 'approvePlacement')).toBe('FORBIDDEN');
});

test('a refusal is hers to read with whom to ask; the host never heard of it, and a new round begins anew', async () => {
  const { her, lead, hr, host, office } = stage;
  const asked = await placedUntil(exchange, stage, 'REQUESTED');
  const refuse = (viewer: Viewer, of: { id: string; revision: number }, reason: string, note?: string) =>
    act(exchange, viewer, 'refusePlacement', { ...on(of), reason, note });
  expect(codes(await refuse(lead, asked, 'NO_SUPERVISION'))).toEqual(['REASON_NOT_YOURS']);
  expect(codes(await refuse(lead, asked, 'OTHER', ' '))).toEqual(['NOTE_NEEDED']);
  await told();
  expect(codes(await refuse(lead, asked, 'OTHER_PERIOD', 'Na de zomer graag.'))).toEqual([]);
  expect(await told()).toEqual(['REFUSED her']);
  const refusal = 'status refusal { by reason note } whomToAsk { id } revision id steps { act reason }';
  const idea = await see(her, asked.id, refusal);
  expect(idea).toMatchObject({
    status: 'IDEA',
    refusal: { by: 'HOME_LEAD', reason: 'OTHER_PERIOD', note: 'Na de zomer graag.' },
    whomToAsk: [{ id: hr.personId }],
    steps: [
      { act: 'REQUEST', reason: null },
      { act: 'REFUSE', reason: 'OTHER_PERIOD' },
    ],
  });
  for (const viewer of [lead, hr, host, office]) expect(await see(viewer, asked.id, 'id')).toBeNull();
  exchange.now = new Date(exchange.now!.getTime() + 60_000);
  const again = await done(exchange, her, 'requestPlacement', on(idea));
  expect(await see(lead, again.id, refusal)).toMatchObject({
    refusal: null,
    whomToAsk: [],
    steps: [{ act: 'REQUEST' }],
  });
  const approved = await done(exchange, lead, 'approvePlacement', on(again));
  expect(codes(await refuse(host, approved, 'TEAM_TOO_SMALL'))).toEqual(['REASON_NOT_YOURS']);
  expect(codes(await refuse(host, approved, 'NO_SUPERVISION'))).toEqual([]);
  expect(await see(her, asked.id, 'refusal { by reason note }')).toEqual({
    refusal: { by: 'HOST', reason: 'NO_SUPERVISION', note: null },
  });
});

test('an early end carries a reason of who ends it, and its real last day', async () => {
  const { her, lead, host, office } = stage;
  const active = await placedUntil(exchange, stage, 'ACTIVE');
  await told();
  const end = (viewer: Viewer, reason: string, note?: string) =>
    act(exchange, viewer, 'endPlacementEarly', { ...on(active), reason, note });
  expect(codes(await end(host, 'OWN_CHOICE'))).toEqual(['REASON_NOT_YOURS']);
  expect(codes(await end(her, 'AGREEMENT_ENDED'))).toEqual(['REASON_NOT_YOURS']);
  expect(codes(await end(her, 'OTHER'))).toEqual(['NOTE_NEEDED']);
  expect(codes(await end(her, 'CIRCUMSTANCES', 'Dank voor alles.'))).toEqual([]);
  expect(await told()).toEqual(['ENDED_EARLY host', 'ENDED_EARLY hr', 'ENDED_EARLY lead']);
  const seen = 'status endedOn ending { by reason note }';
  const ending = { by: 'PROFESSIONAL', reason: 'CIRCUMSTANCES', note: 'Dank voor alles.' };
  expect(await see(lead, active.id, seen)).toEqual({ status: 'ENDED_EARLY', endedOn: '2026-02-02', ending });
  expect(await see(office, active.id, seen)).toMatchObject({ ending: null });
});
