import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { ruleNumbers } from '@naober/kit/rule-numbers';
import { rows } from '@naober/kit/sql';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { ExchangePlacement } from './exchange-placement.entity.ts';
import { agreementEnded } from './follow-agreement.ts';
import { move, type Acting } from './move.ts';
import { turnOf, wayOf } from './placement-acts.rules.ts';
import { PlacementAct, PlacementParty, PlacementStatus } from './placement.enums.ts';
import { remindersDue } from './reminder.rules.ts';
import { tellParties } from './tell-step.ts';

/** What follows from dates: the end of a placement, the end of looking back, and that somebody is waited for. */
export const followPlacements: Round = {
  name: 'exchange.follow-placements',
  go: (orm, events, now) => follow(orm, events, now),
};

async function follow(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const number = await ruleNumbers(backgroundFork(orm), now);
  const days = [number('PL-2.first'), number('PL-2.second')];
  const closedBefore = new Date(now.getTime() - number('PL-3.evaluating') * day);
  const acting = { events, now, personId: null };
  for (const id of await dueOf(backgroundFork(orm), now, closedBefore, days))
    await backgroundFork(orm).transactional(tx => followOne({ tx, ...acting }, id, closedBefore, days));
  for (const id of await withoutAgreement(backgroundFork(orm)))
    await backgroundFork(orm).transactional(tx => agreementEnded({ tx, ...acting }, id));
}

const day = 86_400_000;

/** Placements whose agreement is over in every version while they wait for it, or run under it. */
async function withoutAgreement(em: EntityManager): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select placed.id from exchange_placement placed join detachment_agreement began on began.id = detachment_agreement_id
     where placed.status in ('ONBOARDING', 'ACTIVE', 'PAUSED') and not exists (
       select from detachment_agreement one where one.series_id = began.series_id
         and one.status in ('PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED')) order by placed.id`,
  );
  return found.map(({ id }) => id);
}

/** Each by itself, under the lock of its person: whoever comes second, on whatever process, finds nothing due. */
async function followOne(acting: Acting, id: string, closedBefore: Date, days: readonly number[]): Promise<void> {
  const { tx, now } = acting;
  const placement = await tx.findOne(ExchangePlacement, id);
  if (!placement) return;
  await lockPeople(tx, [placement.professionalId]);
  if (await isErased(tx, placement.professionalId)) return;
  await tx.refresh(placement);
  const act = actDue(placement, now, closedBefore);
  if (act) return move(acting, placement, act, wayOf(act, placement.status, [PlacementParty.PLATFORM])!);
  const turn = turnOf(placement.status);
  const due = remindersDue(waitedSince(placement), now, days);
  if (turn === null || turn === PlacementParty.PROFESSIONAL || due <= placement.reminders) return;
  placement.reminders = due;
  await tellParties(acting, placement, 'PLACEMENT_WAITS', [turn]);
}

/** A host that prepares her first day is waited for from that day on. */
const waitedSince = ({ status, statusSince, startsOn }: ExchangePlacement): Date =>
  status === PlacementStatus.ONBOARDING ? new Date(`${startsOn}T12:00:00Z`) : statusSince;

function actDue(
  { status, endsOn, statusSince }: ExchangePlacement,
  now: Date,
  closedBefore: Date,
): PlacementAct | null {
  const can = (act: PlacementAct) => wayOf(act, status, [PlacementParty.PLATFORM]) !== null;
  if (can(PlacementAct.FINISH) && endsOn !== null && endsOn < localDateOf(now)) return PlacementAct.FINISH;
  return can(PlacementAct.COMPLETE) && statusSince <= closedBefore ? PlacementAct.COMPLETE : null;
}

/** Those of which something may be due; each is looked at again under its lock. */
async function dueOf(em: EntityManager, now: Date, closedBefore: Date, days: readonly number[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from exchange_placement
     where status in ('ACTIVE', 'PAUSED') and ends_on < ?
       or status = 'EVALUATING' and status_since <= ?
       or status in ('REQUESTED', 'LEAD_APPROVED', 'HOST_ACCEPTED', 'AGREEMENT_PENDING', 'ONBOARDING')
         and reminders < ? and status_since <= ?
     order by id`,
    [localDateOf(now), closedBefore, days.length, new Date(now.getTime() - Math.min(...days) * day)],
  );
  return found.map(({ id }) => id);
}
