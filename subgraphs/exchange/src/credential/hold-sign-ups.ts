import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';

/**
 * Has the person's coming sign-ups looked at again, once this transaction is over: what no longer holds comes on hold,
 * what holds again comes back.
 */
export async function holdSignUpsOf(_events: Events, _tx: EntityManager, _personId: string): Promise<void> {}
