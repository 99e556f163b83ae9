import type { Database } from './database.ts';
import type { Samples } from './samples.ts';

/** Lets sessions that were ended go on, all but the one that is over from the start. */
export const restoreSessions = (database: Database, { session }: Samples): Promise<object[]> =>
  database.rows('update governance.session set ended_at = null where id <> $1', [session]);
