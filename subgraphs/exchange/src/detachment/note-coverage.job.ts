import type { MikroORM } from '@mikro-orm/postgresql';
import type { Borrowing, Job } from '@naober/kit/events';
import { platformFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { lockPeople } from '../sign-up/lock.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { noteCoverageJob } from './detachment-jobs.ts';
import { noteCoverage } from './note-coverage.ts';

/** Notes what covers agreements of a region, after a cooperation agreement became something else. */
export const noteCoverages: Job = {
  name: noteCoverageJob,
  run: (orm, { regionId }, _events, now) => noteCoveragesOf(orm, regionId as string, now),
};

/** A borrowed cooperation agreement, whose change may cover agreements, or leave them uncovered. */
export const coveringDetachments = (borrowing: Borrowing): Borrowing => ({
  ...borrowing,
  apply: async (em, fact, events) => {
    await borrowing.apply(em, fact, events);
    const { regionId } = fact.state;
    if ((await running(em, regionId as string)).length > 0) await events.enqueue(em, noteCoverageJob, { regionId });
  },
});

/** Safe to repeat: where nothing changed, nothing is noted. */
export async function noteCoveragesOf(orm: MikroORM, regionId: string, now: Date): Promise<void> {
  const em = platformFork(orm);
  for (const { id, professional_id } of await running(em, regionId))
    await em.transactional(
      async tx => {
        await lockPeople(tx, [professional_id]);
        await noteCoverage(tx, await tx.findOneOrFail(DetachmentAgreement, id), now);
      },
      { clear: true },
    );
}

const running = (em: Parameters<typeof rows>[0], regionId: string) =>
  rows<{ id: string; professional_id: string }>(
    em,
    `select id, professional_id from detachment_agreement
     where region_id = ? and status in ('PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED') order by id`,
    [regionId],
  );
