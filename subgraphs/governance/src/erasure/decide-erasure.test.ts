import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '@naober/kit/ids';
import type { Viewer } from '@naober/kit/viewer';
import { anIdentity } from '../../testing/account-rows.ts';
import { outcomeOf, times } from '../../testing/answers.ts';
import { ErasureScene } from '../../testing/erasure.ts';
import { anEmployment, aProfession, aRoleGrant } from '../../testing/governance.ts';
import { factsFor } from '../../testing/listener.ts';
import { holderOf, visitor } from '../../testing/viewers.ts';
import { BorrowedCommitment } from '../borrowed/commitment.entity.ts';
import { Role } from '../role-grant/role-grant.entity.ts';

let scene: ErasureScene;
beforeAll(async () => void (scene = await ErasureScene.start()));
beforeEach(() => scene.begin());
afterAll(() => scene.governance.stop());

test('the officer refuses with a reason, and nothing is erased', async () => {
  const id = await scene.requested();
  expect((await scene.decide(id, { decision: 'REFUSE' })).data?.['decideErasure']).toMatchObject({
    erasureRequest: { status: 'REQUESTED', viewerCanDecide: true, viewerCanWithdraw: false },
    userErrors: [{ code: 'REASON_REQUIRED', field: ['input', 'reason'] }],
  });
  expect((await scene.decide(id, { decision: 'REFUSE', reason: 'LEGAL_DUTY' })).data?.['decideErasure']).toEqual({
    erasureRequest: {
      id,
      status: 'REFUSED',
      requestedAt: scene.now,
      decidedAt: scene.now,
      refusalReason: 'LEGAL_DUTY',
      viewerCanWithdraw: false,
      viewerCanDecide: false,
      professional: { name: 'Femke Hoekstra' },
    },
    userErrors: [],
  });
  expect(await scene.nameOfFemke()).toBe('Femke Hoekstra');
});

test.each<[string, (tx: EntityManager, scene: ErasureScene) => void, string]>([
  [
    'a member employs her',
    (tx, { femke, member }) => anEmployment(tx, femke, member, aProfession(tx)),
    'STILL_EMPLOYED',
  ],
  [
    'a member will employ her',
    (tx, { femke, member }) => anEmployment(tx, femke, member, aProfession(tx), { startsOn: '2027-01-01' }),
    'STILL_EMPLOYED',
  ],
  [
    'her last employment ended yesterday',
    (tx, { femke, member }) => anEmployment(tx, femke, member, aProfession(tx), { endsOn: '2026-03-09' }),
    'DONE',
  ],
  ['a place is held for her', (tx, scene) => commitment(tx, scene, true, '2026-03-10T10:00:00.001Z'), 'SHIFT_AHEAD'],
  ['the place was given back', (tx, scene) => commitment(tx, scene, false, '2026-03-20T10:00:00Z'), 'DONE'],
  ['her last shift is over', (tx, scene) => commitment(tx, scene, true, '2026-03-10T10:00:00Z'), 'DONE'],
  [
    'she alone gives roles at a member',
    (tx, { femke, member }) => aRoleGrant(tx, femke, Role.MEMBER_ADMIN, { member }),
    'LAST_ADMINISTRATOR',
  ],
  [
    'she alone gives roles in the region',
    (tx, { femke }) => aRoleGrant(tx, femke, Role.MEMBER_ADMIN),
    'LAST_ADMINISTRATOR',
  ],
  [
    'another gives roles there too',
    (tx, { femke, chris, member }) => {
      aRoleGrant(tx, femke, Role.MEMBER_ADMIN, { member });
      aRoleGrant(tx, chris, Role.MEMBER_ADMIN, { member });
    },
    'DONE',
  ],
])('when %s', async (_what, arrange, outcome) => {
  await scene.governance.em.transactional(async tx => {
    for (const one of [scene.femke, scene.chris, scene.member, scene.region]) tx.merge(one);
    arrange(tx, scene);
  });
  expect(await scene.decided(await scene.requested())).toBe(outcome);
  expect(await scene.nameOfFemke()).toMatch(outcome === 'DONE' ? /^Gewiste persoon [\dA-F]{6}$/ : /^Femke Hoekstra$/);
});

function commitment(tx: EntityManager, { femke }: ErasureScene, isHeld: boolean, endsAt: string): void {
  tx.create(BorrowedCommitment, {
    id: uuidv7(),
    version: 1,
    professionalId: femke.id,
    isHeld,
    endsAt: new Date(endsAt),
  });
}

test('while exchange is silent nobody is erased', async () => {
  await scene.hear(new Date('2026-03-10T09:54:59.999Z'));
  const id = await scene.requested();
  expect(await scene.decided(id)).toBe('SHIFTS_UNKNOWN');
  await scene.hear(new Date('2026-03-10T09:55:00Z'));
  expect(await scene.decided(id)).toBe('DONE');
});

test('twenty decisions at once erase once', async () => {
  const id = await scene.requested();
  const outcomes = await scene.governance.atOnce(20, () => scene.decided(id));
  expect(outcomes.toSorted()).toEqual([...times(19, 'ALREADY_DECIDED'), 'DONE']);
});

test('either she takes it back or it is decided, never both', async () => {
  for (let n = 0; n < 5; n++) {
    const id = await scene.requested();
    const [taken, given] = await Promise.all([
      scene.withdraw(id).then(answer => outcomeOf(answer, 'withdrawErasureRequest')),
      scene.decided(id, { decision: 'REFUSE', reason: 'LEGAL_CLAIM' }),
    ]);
    expect([taken, given].toSorted()).toEqual(['ALREADY_DECIDED', 'DONE']);
  }
});

test.each<[string, () => Viewer, string]>([
  ['a visitor', () => visitor(scene.region.id), 'UNAUTHENTICATED'],
  ['she herself', () => scene.her, 'NOT_FOUND'],
  ['an administrator of the region', () => holderOf('MEMBER_ADMIN', null, scene.region.id), 'NOT_FOUND'],
  ['the officer by a token', () => ({ ...scene.officer, client: 'token' }), 'NOT_FOUND'],
  ['an officer whose own request it is', () => ({ ...scene.officer, personId: scene.femke.id }), 'FORBIDDEN'],
  ['an officer of another region', () => ({ ...scene.officer, tenantId: uuidv7() }), 'NOT_FOUND'],
])('%s decides nothing', async (_who, viewer, code) => {
  const id = await scene.requested();
  expect(await scene.decided(id, {}, viewer())).toBe(code);
  expect(await scene.nameOfFemke()).toBe('Femke Hoekstra');
});

test('that she is erased is told, and by digest which addresses were hers', async () => {
  const { femke, region } = scene;
  await scene.governance.em.transactional(async tx => {
    tx.merge(femke);
    anIdentity(tx, femke, { subject: `F.${femke.id}@Martini.nl` });
  });
  const id = await scene.requested();
  await scene.decide(id);
  const told = (await factsFor(scene.governance.em, 'governance.erasure')).filter(fact => fact.id === id);
  const state = { personId: femke.id };
  expect(told.map(({ version, state }) => [version, state])).toEqual([
    [1, { ...state, isCarriedOut: false }],
    [2, { ...state, isCarriedOut: true }],
  ]);
  const [digest] = await scene.governance.em.execute<{ digest: string }[]>(
    `select encode(sha256(convert_to(?, 'UTF8')), 'hex') as digest`,
    [`f.${femke.id}@martini.nl`],
  );
  expect((await factsFor(scene.governance.em, 'governance.erased-address')).filter(fact => fact.id === id)).toEqual([
    { id, version: 1, state: { regionId: region.id, digests: [digest!.digest] } },
  ]);
});
