import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity } from '../../testing/account-rows.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { tell } from '../../testing/messages.ts';
import { Migration0013KeptForATime } from '../../migrations/0013-kept-for-a-time.ts';
import { Migration0014WordsOfAWriter } from '../../migrations/0014-words-of-a-writer.ts';
import { Identity } from '../identity/identity.entity.ts';
import { Message } from '../message/message.entity.ts';
import type { Professional } from '../professional/professional.entity.ts';

let governance: TestSubgraph;
let femke: Professional;
const seen = new Date('2036-03-01T08:00:00.123Z');
beforeAll(async () => {
  governance = await startGovernance();
  femke = await governance.em.transactional(async tx => aProfessional(tx, aRegion(tx)));
});
afterAll(() => governance.stop());

/** What the migrations do to rows that are there already. */
async function updateAsMigrations(): Promise<void> {
  for (const one of [Migration0013KeptForATime, Migration0014WordsOfAWriter]) {
    const migration = new one(governance.em.getDriver() as never, governance.em.config as never);
    migration.up();
    for (const query of migration.getQueries())
      if (String(query).startsWith('update')) await governance.em.execute(String(query));
  }
}

test('a way in of old has its time from now on and claims no use that nobody saw; one that was seen stays', async () => {
  const began = Date.now();
  await governance.em.transactional(async tx => {
    anIdentity(tx, femke, { subject: 'seen', lastUsedAt: seen });
    anIdentity(tx, femke, { subject: 'of old', lastUsedAt: null });
  });
  await tell(governance, femke, 'SIGN_UP_DECLINED', { facts: { note: 'Van vroeger', member: 'Martini' } });
  await tell(governance, femke, 'SIGN_UP_DECLINED', { facts: { member: 'Martini' } });
  await updateAsMigrations();
  const em = governance.em.fork();
  const ways = await em.find(Identity, { professional: femke.id }, { orderBy: { subject: 'asc' } });
  expect(ways.map(({ subject, lastUsedAt, countedFrom }) => [subject, lastUsedAt, countedFrom])).toEqual([
    ['of old', null, expect.any(Date)],
    ['seen', seen, null],
  ]);
  expect(ways[0]!.countedFrom!.getTime()).toBeGreaterThanOrEqual(began);
  const told = await em.find(Message, { professional: femke.id }, { orderBy: { id: 'asc' } });
  expect(told.map(({ facts }) => facts)).toEqual([{ note: null, member: 'Martini' }, { member: 'Martini' }]);
});
