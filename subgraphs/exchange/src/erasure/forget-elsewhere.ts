import type { EntityManager } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { forgetDetachments } from './forget-detachments.ts';
import { forgetEngagements } from './forget-engagements.ts';
import { forgetHours } from './forget-hours.ts';
import { forgetPlacements } from './forget-placements.ts';
import { forgetPools } from './forget-pools.ts';

/** What nouns with rules of their own forget of somebody; gives the words that were written with it. */
export async function forgetElsewhere(tx: EntityManager, personId: string, events: Events): Promise<string[]> {
  await forgetEngagements(tx, personId);
  return [
    ...(await forgetPools(tx, personId)),
    ...(await forgetDetachments(tx, personId)),
    ...(await forgetPlacements(tx, personId)),
    ...(await forgetHours(tx, personId, events)),
  ];
}
