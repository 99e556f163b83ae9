import { expect, test } from '@jest/globals';
import { testDatabase } from '@naober/kit/testing/database';
import { subgraphs } from '@naober/scripts/compose-schema';
import { seedDatabase } from '@naober/scripts/seed/seed-database';
import { isOld } from '@naober/scripts/start/demo';

test.each([
  [13, false],
  [16, true],
])('a demo made %i days ago: running out of shifts is %p', async (days, isRunningOut) => {
  const { adminUrl, drop } = await testDatabase(subgraphs);
  await seedDatabase({ adminUrl, size: 'small', now: new Date(Date.now() - days * 86_400_000) });
  expect(await isOld(adminUrl)).toBe(isRunningOut);
  await drop();
});
