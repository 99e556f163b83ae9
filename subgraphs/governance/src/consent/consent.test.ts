import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { outcomeOf, times } from '../../testing/answers.ts';
import { aProfessional, aRegion } from '../../testing/governance.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { holderOf, self, visitor } from '../../testing/viewers.ts';
import type { Professional } from '../professional/professional.entity.ts';
import { governance as definition } from '../schema.ts';
import { ConsentPurpose } from './consent-purpose.ts';
import { Consent } from './consent.entity.ts';

let governance: TestSubgraph;
let femke: Professional;
let her: Viewer;
beforeAll(async () => void (governance = await TestSubgraph.start(definition, [listener])));
afterAll(() => governance.stop());
beforeEach(async () => {
  governance.now = new Date('2026-03-10T10:00:00Z');
  femke = await governance.em.transactional(async tx => aProfessional(tx, aRegion(tx)));
  her = self(femke.id, femke.region.id);
});

const decide = (what: 'give' | 'withdraw', viewer = her, purpose: string = 'SHARE_EPA_PASSPORT') => {
  const name = what[0]!.toUpperCase() + what.slice(1);
  const mutation = `mutation($input: ${name}ConsentInput!) { ${what}Consent(input: $input) {
    consent { id purpose givenAt withdrawnAt } userErrors { code field } } }`;
  return governance.ask(viewer, mutation, { input: { purpose } });
};
const outcome = async (what: 'give' | 'withdraw', viewer = her) =>
  outcomeOf(await decide(what, viewer), `${what}Consent`);
const shown = async (viewer: Viewer = her) =>
  (
    (await governance.reference(viewer, 'Professional', femke.id, 'consents { purpose givenAt withdrawnAt }')) as {
      consents: unknown;
    } | null
  )?.consents;
const stored = () =>
  governance.em.find(Consent, { professional: femke.id }, { orderBy: { givenAt: 'asc', id: 'asc' } });
const at = (time: string) => void (governance.now = new Date(`2026-03-10T${time}Z`));

test('she agrees, takes it back, and agrees anew: the first consent stays as it was', async () => {
  const [ten, eleven, twelve] = ['10:00:00', '11:00:00', '12:00:00'].map(time => new Date(`2026-03-10T${time}Z`));
  expect((await decide('give')).data?.['giveConsent']).toEqual({
    consent: { id: expect.any(String), purpose: 'SHARE_EPA_PASSPORT', givenAt: ten, withdrawnAt: null },
    userErrors: [],
  });
  at('11:00:00');
  expect((await decide('withdraw')).data?.['withdrawConsent']).toMatchObject({
    consent: { purpose: 'SHARE_EPA_PASSPORT', givenAt: ten, withdrawnAt: eleven },
    userErrors: [],
  });
  at('12:00:00');
  expect(await outcome('give')).toBe('DONE');
  expect((await stored()).map(({ givenAt, withdrawnAt }) => [givenAt, withdrawnAt])).toEqual([
    [ten, eleven],
    [twelve, null],
  ]);
  expect(await shown()).toEqual([{ purpose: 'SHARE_EPA_PASSPORT', givenAt: twelve, withdrawnAt: null }]);
});

test('what stands is not given again, and what does not stand is not withdrawn', async () => {
  expect((await decide('withdraw')).data?.['withdrawConsent']).toEqual({
    consent: null,
    userErrors: [{ code: 'NOT_GIVEN', field: ['input', 'purpose'] }],
  });
  await decide('give');
  expect((await decide('give')).data?.['giveConsent']).toMatchObject({
    consent: { purpose: 'SHARE_EPA_PASSPORT', withdrawnAt: null },
    userErrors: [{ code: 'ALREADY_GIVEN', field: ['input', 'purpose'] }],
  });
  await decide('withdraw');
  expect(await outcome('withdraw')).toBe('NOT_GIVEN');
  expect(await stored()).toHaveLength(1);
});

test('each purpose is one of its own', async () => {
  for (const purpose of Object.values(ConsentPurpose))
    expect(outcomeOf(await decide('give', her, purpose), 'giveConsent')).toBe('DONE');
  expect(((await shown()) as { purpose: string }[]).map(({ purpose }) => purpose)).toEqual(
    Object.values(ConsentPurpose),
  );
});

test('twenty at once give once, and twenty at once withdraw once', async () => {
  const give = await governance.atOnce(20, () => outcome('give'));
  expect(give.toSorted()).toEqual([...times(19, 'ALREADY_GIVEN'), 'DONE']);
  const withdraw = await governance.atOnce(20, () => outcome('withdraw'));
  expect(withdraw.toSorted()).toEqual(['DONE', ...times(19, 'NOT_GIVEN')]);
  expect(await stored()).toMatchObject([{ version: 2 }]);
});

test.each<[string, () => Viewer, string]>([
  ['a visitor', () => visitor(femke.region.id), 'UNAUTHENTICATED'],
  ['a token of hers', () => ({ ...her, client: 'token' }), 'FORBIDDEN'],
  ['somebody who is not there', () => self('01900000-0000-7000-8000-000000000001', femke.region.id), 'NOT_FOUND'],
])('%s gives and withdraws nothing', async (_who, viewer, code) => {
  await decide('give');
  expect([await outcome('give', viewer()), await outcome('withdraw', viewer())]).toEqual([code, code]);
  expect(await stored()).toMatchObject([{ version: 1 }]);
});

test('others do not see what she agreed to, whatever they are', async () => {
  await decide('give');
  const [{ id }] = (await stored()) as [Consent];
  for (const role of ['PLANNER', 'MEMBER_ADMIN', 'PRACTICE_EDUCATOR'] as const) {
    const viewer = holderOf(role, null, femke.region.id);
    expect([await shown(viewer), await governance.reference(viewer, 'Consent', id, 'id')]).toEqual([null, null]);
  }
  expect(await governance.reference(her, 'Consent', id, 'purpose')).toEqual({ purpose: 'SHARE_EPA_PASSPORT' });
  const context = governance.subgraph.contextFor(self('01900000-0000-7000-8000-000000000001'), 'r');
  expect([await context.guarded.count(Consent, { id }), await context.em.count(Consent, { id })]).toEqual([0, 0]);
});

test('that she agreed and took it back is told to neighbours', async () => {
  await decide('give');
  await decide('withdraw');
  const facts = (await factsFor(governance.em, 'governance.consent')).filter(
    ({ state }) => state['professionalId'] === femke.id,
  );
  const state = { regionId: femke.region.id, professionalId: femke.id, purpose: 'SHARE_EPA_PASSPORT' };
  expect(facts.map(({ version, state }) => [version, state])).toEqual([
    [1, { ...state, isStanding: true }],
    [2, { ...state, isStanding: false }],
  ]);
});

test.each([
  ['has another purpose', `purpose = 'RESEARCH'`],
  ['was given at another time', `given_at = given_at - interval '1 day', withdrawn_at = now()`],
  ['is withdrawn a second time', `withdrawn_at = now()`],
])('the database refuses that a consent %s', async (_what, change) => {
  await decide('give');
  if (change.startsWith('withdrawn_at')) await decide('withdraw');
  await expect(
    governance.em.execute(`update consent set ${change} where professional_id = ?`, [femke.id]),
  ).rejects.toThrow('a consent is withdrawn once, and nothing else of it changes');
});

test('the database refuses two that stand for one purpose', async () => {
  await decide('give');
  const again = governance.em.transactional(
    async tx =>
      void tx.create(Consent, {
        region: femke.region.id,
        professional: femke.id,
        purpose: ConsentPurpose.SHARE_EPA_PASSPORT,
        givenAt: governance.now!,
      }),
  );
  await expect(again).rejects.toThrow('consent_stands_once');
});
