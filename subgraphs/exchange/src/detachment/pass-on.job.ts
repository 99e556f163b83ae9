import type { MikroORM } from '@mikro-orm/postgresql';
import type { Borrowing, Events, Job } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import { platformFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { lockPeople } from '../sign-up/lock.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { passOnJob } from './detachment-jobs.ts';
import { passOnDetachment, type Merger } from './pass-on.ts';

/** Lets the successor of a member that merged take its place in agreements, on the day of the merger. */
export const passOn: Job = {
  name: passOnJob,
  run: (orm, payload, events, now) => passOnAll(orm, events, payload as unknown as Merger, now),
};

/** A borrowed member, whose successor takes its place once it has merged. */
export const passingOn = (borrowing: Borrowing): Borrowing => ({
  ...borrowing,
  apply: async (em, fact, events) => {
    await borrowing.apply(em, fact, events);
    const { successorId, mergedOn } = fact.state as { successorId?: string | null; mergedOn?: string | null };
    if (!successorId || !mergedOn) return;
    await events.enqueue(em, passOnJob, { memberId: fact.id, successorId, mergedOn }, { notBefore: startOf(mergedOn) });
  },
});

const startOf = (day: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').epochMilliseconds);

/** Safe to repeat: what was passed on names the merged member no more. */
export async function passOnAll(orm: MikroORM, events: Events, merger: Merger, now: Date): Promise<void> {
  if (merger.mergedOn > localDateOf(now)) return;
  const em = platformFork(orm);
  const touched = await rows<{ id: string; professional_id: string }>(
    em,
    `select id, professional_id from detachment_agreement
     where ? in (home_member_id, host_member_id) and status in ('DRAFT', 'PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED')
     order by series_id, number`,
    [merger.memberId],
  );
  for (const { id, professional_id } of touched)
    await em.transactional(
      async tx => {
        await lockPeople(tx, [professional_id]);
        await passOnDetachment({ tx, events, now }, await tx.findOneOrFail(DetachmentAgreement, id), merger);
      },
      { clear: true },
    );
}
