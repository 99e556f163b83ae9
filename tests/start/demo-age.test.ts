import { afterEach, expect, jest, test } from '@jest/globals';
import { testDatabase } from '@naober/kit/testing/database';
import { subgraphs } from '@naober/scripts/compose-schema';
import { seedDatabase } from '@naober/scripts/seed/seed-database';
import { seedIfEmpty } from '@naober/scripts/start/demo';

afterEach(() => void jest.restoreAllMocks());

const line = 'The demo is more than two weeks old and runs out of shifts; --reset begins anew.';

test.each([
  [13, []],
  [16, [[line]]],
])('a demo made %i days ago is left as it is, and the start says %j', async (days, said) => {
  const { adminUrl, drop } = await testDatabase(subgraphs);
  await seedDatabase({ adminUrl, size: 'small', now: new Date(Date.now() - days * 86_400_000) });
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  await seedIfEmpty(adminUrl, 'small', 1);
  expect(printed.mock.calls).toEqual(said);
  await drop();
});
