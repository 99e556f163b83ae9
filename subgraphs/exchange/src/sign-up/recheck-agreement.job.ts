import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Borrowing, Events, Job } from '@naober/kit/events';
import { backgroundFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { endUncoveredJob } from '../placement/placement-jobs.ts';
import { recheckAgreementJob, recheckPersonJob } from './sign-up-jobs.ts';

/**
 * Looks again at those whom an agreement covered, and at placements that were accepted by it, after it became something
 * else: it ended, or goes on otherwise.
 */
export const recheckAgreement: Job = {
  name: recheckAgreementJob,
  run: (orm, { agreementId, since }, events, now) =>
    recheckAgreementOf(orm, events, { agreementId: agreementId as string, since: new Date(since as string) }, now),
};

/** The borrowed agreement: what it becomes is looked into once all that was said at the same time was heard. */
export const recheckingAgreement = (borrowing: Borrowing): Borrowing => ({
  ...borrowing,
  apply: async (em, fact, events) => {
    await borrowing.apply(em, fact, events);
    await events.enqueue(em, recheckAgreementJob, { agreementId: fact.id, since: new Date().toISOString() });
  },
});

interface Ended {
  readonly agreementId: string;
  /** When it was heard here. */
  readonly since: Date;
}

const againAfter = 15_000;

/**
 * Safe to repeat. A version that ends and the one that takes over are two facts in no order: nobody comes on hold
 * between them, so it waits until everything was heard that had been said by then.
 */
export async function recheckAgreementOf(orm: MikroORM, events: Events, ended: Ended, now: Date): Promise<void> {
  const { agreementId, since } = ended;
  await backgroundFork(orm).transactional(async tx => {
    if (!(await isAllHeard(tx, since))) {
      const again = { agreementId, since: since.toISOString() };
      return events.enqueue(tx, recheckAgreementJob, again, { notBefore: new Date(now.getTime() + againAfter) });
    }
    await events.enqueue(tx, endUncoveredJob, { agreementId });
    for (const { id } of await concernedBy(tx, agreementId, now))
      await events.enqueue(tx, recheckPersonJob, { personId: id });
  });
}

const isAllHeard = async (tx: EntityManager, since: Date): Promise<boolean> =>
  (
    await rows(
      tx,
      `select topic from borrowed_feed
       where topic in ('governance.cooperation-agreement', 'governance.member') and heard_at >= ?`,
      [since],
    )
  ).length === 2;

/** Who is lent between its members and was given a place after its last day, or is on hold. */
const concernedBy = (tx: EntityManager, agreementId: string, now: Date): Promise<{ id: string }[]> =>
  rows(
    tx,
    `select distinct held.professional_id as id
     from borrowed_cooperation_agreement agreement
     join sign_up held on held.region_id = agreement.region_id and held.member_id = any(agreement.member_ids)
     where agreement.id = ? and held.starts_at > ? and (held.status = 'ON_HOLD'
       or held.status in ('CONFIRMED', 'RECONFIRM_NEEDED')
         and (held.starts_at at time zone 'Europe/Amsterdam')::date
           > least(agreement.ends_on, agreement.terminated_on - 1))
     and exists (select from borrowed_employment employed where employed.professional_id = held.professional_id
       and employed.member_id = any(agreement.member_ids) and employed.member_id <> held.member_id)
     order by id`,
    [agreementId, now],
  );
