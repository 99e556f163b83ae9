import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { recheckWorkJob } from '../working-time/recheck-work.job.ts';
import { employedAt } from './employed-at.ts';
import { hearEverybody, replaceHomeRoster, type ToldRoster } from './replace-home-roster.ts';

const mostDays = 400;

/** Whether two local days make a period that can be told at once. */
export function isPeriod(firstDay: string, lastDay: string): boolean {
  const days = Temporal.PlainDate.from(firstDay).until(lastDay, { largestUnit: 'days' }).days;
  return days >= 0 && days <= mostDays;
}

/** Replaces what is known of people whom the caller has locked, and looks again at what they signed up for. Gives how many have other work. */
export async function tellHomeRoster(
  tx: EntityManager,
  context: Context,
  told: Omit<ToldRoster, 'regionId' | 'origin' | 'heardAt'>,
): Promise<number> {
  const { viewer, now } = context;
  const of = { regionId: viewer.tenantId, origin: 'HOME_ROSTER', heardAt: now } as const;
  const changed = await replaceHomeRoster(tx, { ...told, ...of });
  const today = localDateOf(now);
  const everybody = await employedAt(tx, told.memberId, { firstDay: today, lastDay: today });
  // What is told of some people makes the roster of nobody else fresh.
  const isHeard = (id: string) => told.professionalIds.includes(id) && !told.lostIds.includes(id);
  if (everybody.every(isHeard)) await hearEverybody(tx, { ...told, ...of });
  for (const personId of changed) await context.enqueue(tx, recheckWorkJob, { personId });
  return changed.length;
}
