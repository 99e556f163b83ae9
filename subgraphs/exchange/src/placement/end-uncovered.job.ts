import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events, Job } from '@naober/kit/events';
import { backgroundFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { agreementEnded } from './follow-agreement.ts';
import { isCovered } from './is-covered.ts';
import type { Acting } from './move.ts';
import { endUncoveredJob } from './placement-jobs.ts';
import { PlacementStatus } from './placement.enums.ts';

/**
 * An agreement ends where it is kept before that is heard here: a host's yes of the days between is none, for on those
 * days no agreement held. What was promised before stands.
 */
export const endUncovered: Job = {
  name: endUncoveredJob,
  run: (orm, { agreementId }, events, now) => endUncoveredBy(orm, events, agreementId as string, now),
};

export async function endUncoveredBy(orm: MikroORM, events: Events, agreementId: string, now: Date): Promise<void> {
  const em = backgroundFork(orm);
  for (const id of await acceptedAfter(em, agreementId))
    await em.transactional(tx => endIfUncovered({ tx, events, now, personId: null }, id), { clear: true });
}

async function endIfUncovered(acting: Acting, id: string): Promise<void> {
  const { tx } = acting;
  const known = await tx.findOne(ExchangePlacement, id);
  if (!known) return;
  await lockPeople(tx, [known.professionalId]);
  if (await isErased(tx, known.professionalId)) return;
  await tx.refresh(known);
  if (!promised.includes(known.status) || (await isCovered(tx, known, known.hostAcceptedAt!))) return;
  await agreementEnded(acting, id);
}

/** Accepted, and not yet lent for: from then on the detachment agreement says what covers it. */
const promised = [PlacementStatus.HOST_ACCEPTED, PlacementStatus.AGREEMENT_PENDING];

const acceptedAfter = async (em: EntityManager, agreementId: string): Promise<string[]> =>
  (
    await rows<{ id: string }>(
      em,
      `select placed.id from borrowed_cooperation_agreement agreement
       join exchange_placement placed on placed.region_id = agreement.region_id
       where agreement.id = ? and placed.status = any(?)
         and (placed.host_accepted_at at time zone 'Europe/Amsterdam')::date
           > least(agreement.ends_on, agreement.terminated_on - 1)
       order by placed.id`,
      [agreementId, `{${promised.join(',')}}`],
    )
  ).map(({ id }) => id);
