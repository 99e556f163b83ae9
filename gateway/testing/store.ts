import { provisionStore } from '@naober/kit/database';
import { testDatabase } from '@naober/kit/testing/database';
import type pg from 'pg';
import { gatewayTables, openStore } from '../src/store.ts';

/** The gateway's own tables in a database of their own. */
export async function testStore(): Promise<{ store: pg.Pool; stop(): Promise<void> }> {
  const { adminUrl, drop } = await testDatabase([]);
  const store = openStore(await provisionStore(adminUrl, 'gateway', gatewayTables));
  return { store, stop: () => store.end().then(drop) };
}
