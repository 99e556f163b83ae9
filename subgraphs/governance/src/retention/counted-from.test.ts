import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSubgraph } from '@naober/kit/testing/subgraph';
import { anIdentity } from '../../testing/account-rows.ts';
import { aProfessional, aRegion, startGovernance } from '../../testing/governance.ts';
import { tell } from '../../testing/messages.ts';
import { Migration0016CountedFrom } from '../../migrations/0016-counted-from.ts';
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

/** What the migration does to rows that are there already. */
async function updateAsMigration(): Promise<void> {
  const migration = new Migration0016CountedFrom(governance.em.getDriver() as never, governance.em.config as never);
  migration.up();
  for (const query of migration.getQueries())
    if (String(query).startsWith('update')) await governance.em.execute(String(query));
}

test('a use that a migration made up is none, and the time of disuse goes on from there; one that was seen stays', async () => {
  await governance.em.transactional(async tx => {
    anIdentity(tx, femke, { subject: 'seen', lastUsedAt: seen });
    anIdentity(tx, femke, { subject: 'made up', lastUsedAt: seen });
    await tx.flush();
    await tx.execute(`update identity set last_used_at = last_used_at + interval '456 microseconds'
      where subject = 'made up'`);
  });
  await tell(governance, femke, 'SIGN_UP_DECLINED', { facts: { note: 'Van vroeger', member: 'Martini' } });
  await tell(governance, femke, 'SIGN_UP_DECLINED', { facts: { member: 'Martini' } });
  await updateAsMigration();
  const em = governance.em.fork();
  const ways = await em.find(Identity, { professional: femke.id }, { orderBy: { subject: 'asc' } });
  expect(ways.map(({ subject, lastUsedAt, countedFrom }) => [subject, lastUsedAt, countedFrom])).toEqual([
    ['made up', null, seen],
    ['seen', seen, null],
  ]);
  const told = await em.find(Message, { professional: femke.id }, { orderBy: { id: 'asc' } });
  expect(told.map(({ facts }) => facts)).toEqual([{ note: null, member: 'Martini' }, { member: 'Martini' }]);
});
