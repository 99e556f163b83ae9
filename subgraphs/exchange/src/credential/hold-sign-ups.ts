import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';

/**
 * Has the person's coming sign-ups looked at again, once this transaction is over: what no longer holds comes on hold,
 * what holds again comes back.
 */
export const holdSignUpsOf = (events: Events, tx: EntityManager, personId: string): Promise<void> =>
  events.enqueue(tx, recheckPersonJob, { personId });
