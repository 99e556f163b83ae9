import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aViewer, TestSubgraph } from '@naober/kit/testing/subgraph';
import type { Viewer } from '@naober/kit/viewer';
import { aPlanner, aRegion } from '../../testing/builders.ts';
import { aNurse, aRegistration, hrOf, mutate, type Loose } from '../../testing/credentials.ts';
import { factsFor, listener } from '../../testing/listener.ts';
import { exchange as definition } from '../schema.ts';
import { CredentialKind } from './credential.enums.ts';
import { warnOfEnds } from './warn-of-ends.round.ts';

let exchange: TestSubgraph;
beforeAll(async () => {
  const hears = {
    ...listener,
    borrows: [...listener.borrows, { topic: 'exchange.message-due', apply: async () => {} }],
  };
  exchange = await TestSubgraph.start(definition, [hears]);
});
afterAll(() => exchange.stop());

const certificate = {
  kind: CredentialKind.LIFE_SUPPORT,
  number: null,
  about: 'BLS',
  checkedByRegister: false,
  datedOn: '2025-01-01',
};

test('each is said once, at 90 and 30 days and on the last day, however often and late it is looked', async () => {
  const region = await aRegion(exchange);
  const her = await aNurse(exchange, region);
  const one = await aRegistration(exchange, her, { ...certificate, validUntil: '2026-06-30' });
  await aRegistration(exchange, her, { ...certificate, about: 'ALS', validUntil: '2026-06-30' });
  await aRegistration(exchange, her, { ...certificate, about: 'ALS', datedOn: '2026-01-01', validUntil: '2027-06-30' }); // renewed
  const said = async (day: string) => {
    const { orm, events } = exchange.subgraph;
    await exchange.atOnce(3, () => warnOfEnds.go(orm, events, new Date(`${day}T10:00Z`)));
    const all = await factsFor(exchange.em, 'exchange.message-due');
    return all
      .filter(({ state }) => state['recipientId'] === her.personId)
      .map(({ state }) => {
        const { kind, facts, subject } = state as Loose;
        return [kind, facts.days, facts.kindOfCredential, facts.expiresOn, subject.id === one.id];
      });
  };
  const words = (kind: string, days: number) => [kind, days, 'LIFE_SUPPORT', '2026-06-30', true];
  expect(await said('2026-03-31')).toEqual([]); // 91 days
  const first = [words('CREDENTIAL_EXPIRES', 90)];
  expect(await said('2026-04-01')).toEqual(first);
  expect(await said('2026-05-30')).toEqual(first); // 31 days
  const second = [...first, words('CREDENTIAL_EXPIRES', 29)];
  expect(await said('2026-06-01')).toEqual(second); // a day late
  expect(await said('2026-06-29')).toEqual(second);
  const third = [...second, words('CREDENTIAL_EXPIRES', 0)];
  expect(await said('2026-06-30')).toEqual(third);
  expect(await said('2026-07-01')).toEqual(third);
});

test('who employs her sees what ends and when, and reminds her once a day; her hosts see nothing of it', async () => {
  const region = await aRegion(exchange);
  const her = await aNurse(exchange, region);
  exchange.now = new Date('2026-04-01T10:00Z');
  const one = await aRegistration(exchange, her, { ...certificate, validUntil: '2026-06-30' });
  await aRegistration(exchange, her, { ...certificate, about: 'ILS', validUntil: '2026-07-01' }); // 91 days
  await aRegistration(exchange, her, { ...certificate, about: 'PLS', validUntil: '2026-03-02' }); // 30 days ago
  await aRegistration(exchange, her, { ...certificate, about: 'NLS', validUntil: '2026-03-01' }); // 31 days ago
  await aRegistration(exchange, her, { ...certificate, about: 'ALS', validUntil: '2026-06-30' });
  await aRegistration(exchange, her, { ...certificate, about: 'ALS', datedOn: '2026-01-01', validUntil: '2027-06-30' });
  const planner = aPlanner({ ...region, host: region.home });
  const fields = 'endingCredentials { credentialId kind about validUntil daysLeft remindedAt professional { id } }';
  const seenBy = async (viewer: Viewer) =>
    ((await exchange.reference(viewer, 'Member', region.home.id, fields)) as Loose)['endingCredentials'];
  const line = { kind: 'LIFE_SUPPORT', remindedAt: null, professional: { id: her.personId } };
  const ended = { ...line, about: 'PLS', validUntil: '2026-03-02', daysLeft: -30 };
  const ending = { ...line, credentialId: one.id, about: 'BLS', validUntil: '2026-06-30', daysLeft: 90 };
  for (const viewer of [planner, hrOf(region, region.home)])
    expect(await seenBy(viewer)).toEqual([expect.objectContaining(ended), ending]);
  const department = aViewer({
    tenantId: region.regionId,
    roles: [{ role: 'PLANNER', organisationId: region.home.id, unitId: region.department.id }],
  });
  for (const viewer of [aPlanner(region), department, her]) expect(await seenBy(viewer)).toBeNull();
  const remind = (who: Viewer, memberId = region.home.id) =>
    mutate(exchange, who, 'remindToRenew', { memberId, credentialId: one.id }, 'endingCredential { remindedAt }');
  await expect(remind(aPlanner(region), region.host.id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  const answers = await exchange.atOnce(5, () => remind(planner));
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: Loose) => code))).toEqual(
    Array(4).fill('REMINDED_TODAY'),
  );
  const said = await factsFor(exchange.em, 'exchange.message-due');
  const hers = said.map(({ state }) => state as Loose).filter(({ recipientId }) => recipientId === her.personId);
  expect(hers.map(({ kind, facts }) => [kind, facts.days])).toEqual([['CREDENTIAL_EXPIRES', 90]]);
});
