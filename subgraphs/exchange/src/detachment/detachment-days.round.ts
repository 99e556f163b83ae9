import type { MikroORM } from '@mikro-orm/postgresql';
import type { Events } from '@naober/kit/events';
import { localDateOf } from '@naober/kit/local-time';
import type { Round } from '@naober/kit/rounds';
import { backgroundFork } from '@naober/kit/row-security';
import { rows } from '@naober/kit/sql';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { lockPeople } from '../sign-up/lock.ts';
import { activateIfDue } from './activate.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { noteEvent } from './note-event.ts';
import { partiesOfDetachment, signedParties } from './parties.ts';
import { remindersDue, whoseTurn } from './signing.rules.ts';
import { askedOf, tellDetachment, type Acting } from './tell-detachment.ts';

/** What days bring to agreements: they come into force, end, and parties are reminded to sign. */
export const detachmentDays: Round = { name: 'exchange.detachment-days', go: goThrough };

/** Each under the lock of its person and looked at anew, so that several processes at once do everything once. */
export async function goThrough(orm: MikroORM, events: Events, now: Date): Promise<void> {
  const em = backgroundFork(orm);
  const running = await rows<{ id: string; professional_id: string }>(
    em,
    `select id, professional_id from detachment_agreement
     where status = 'PENDING_SIGNATURES' or status in ('ACTIVE', 'SUSPENDED') and coalesce(ended_on, ends_on) < ?::date
     order by starts_on, number, id`,
    [localDateOf(now)],
  );
  for (const { id, professional_id } of running)
    await em.transactional(
      async tx => {
        await lockPeople(tx, [professional_id]);
        const one = await tx.findOne(DetachmentAgreement, id);
        if (one) await bringOn({ tx, events, now }, one);
      },
      { clear: true },
    );
}

async function bringOn(acting: Acting, one: DetachmentAgreement): Promise<void> {
  await activateIfDue(acting, one);
  if (endIfOver(acting, one)) return;
  if (one.status === DetachmentStatus.PENDING_SIGNATURES && !one.signedAt) await remind(acting, one);
}

/** Whether it is over; what was superseded became so when the version after it came into force. */
function endIfOver({ tx, now }: Acting, one: DetachmentAgreement): boolean {
  const isRunning = [DetachmentStatus.PENDING_SIGNATURES, DetachmentStatus.ACTIVE, DetachmentStatus.SUSPENDED].includes(
    one.status,
  );
  if (!isRunning || (one.endedOn ?? one.endsOn) >= localDateOf(now)) return false;
  one.status = (one.endStatus as DetachmentStatus | null) ?? DetachmentStatus.EXPIRED;
  if (one.status === DetachmentStatus.EXPIRED) noteEvent(tx, one, 'EXPIRED', now, { by: null });
  return true;
}

/** DT-1: each reminder once, to whose turn it is; of what was missed the newest alone. */
async function remind(acting: Acting, one: DetachmentAgreement): Promise<void> {
  const { tx, now } = acting;
  const parameters = await ruleParameters(tx);
  const waiting = whoseTurn(await partiesOfDetachment(tx, one), await signedParties(tx, one));
  for (const party of waiting) {
    const due = party.askedAt === null ? 0 : remindersDue(party.askedAt, now, parameters, localDateOf(now));
    if (due <= party.reminded) continue;
    party.reminded = due;
    noteEvent(tx, one, 'REMINDED', now, { by: null, party: party.party });
    await tellDetachment(acting, 'DETACHMENT_SIGN_REMINDER', one, await askedOf(acting, one, party));
  }
}
