import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Borrowing, Events, Job } from '@naober/kit/events';
import { rows } from '@naober/kit/sql';
import { gatherPerson } from '../eligibility/gather-facts.ts';
import { eachAhead } from './each-ahead.ts';
import { leaveSupervision } from './leave-supervision.ts';
import { recheckSignUp } from './recheck-sign-up.ts';
import { recheckPersonJob } from './sign-up-jobs.ts';
import { openStatuses } from './sign-up-status.rules.ts';
import { superviseAgain } from './supervise-again.ts';

/** Looks again at what somebody signed up for, or supervises, after what she may do became something else. */
export const recheckPerson: Job = {
  name: recheckPersonJob,
  run: (orm, { personId }, events, now) => recheckPersonOf(orm, events, personId as string, now),
};

/** A borrowed noun whose change may end or restore what its person may do; `personOf` reads whose it is. */
export const rechecking = (borrowing: Borrowing, personOf: (state: Record<string, unknown>) => string): Borrowing => ({
  ...borrowing,
  apply: async (em, fact, events) => {
    await borrowing.apply(em, fact, events);
    const personId = personOf(fact.state);
    if (await hasSomethingAhead(em, personId)) await events.enqueue(em, recheckPersonJob, { personId });
  },
});

const hasSomethingAhead = async (em: EntityManager, personId: string): Promise<boolean> =>
  (
    await rows(
      em,
      `(select id from sign_up where professional_id = ? and starts_at > now()
         and status in (${openStatuses.map(status => `'${status}'`).join(', ')}) limit 1)
       union all (select id from open_shift where supervisor_id = ? and starts_at > now() limit 1)`,
      [personId, personId],
    )
  ).length > 0;

/** Safe to repeat. */
export async function recheckPersonOf(orm: MikroORM, events: Events, personId: string, now: Date): Promise<void> {
  await eachAhead(orm, personId, now, async (tx, signUp, shift) => {
    const before = signUp.maySupervise;
    await recheckSignUp({ tx, events, now }, signUp, shift, await gatherPerson(tx, personId, now));
    if (signUp.maySupervise !== before) await superviseAgain({ tx, events }, { maySupervise: true }, shift);
  });
  await leaveSupervision(orm, events, personId, now);
}
