import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { dayBefore } from './coverage.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentEvent } from './detachment-event.entity.ts';
import { DetachmentEventKind } from './detachment-event.enums.ts';
import { gatherDetachmentFacts } from './detachment-facts.ts';
import { DetachmentSuspension } from './detachment-suspension.entity.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { activationFindings, isBlocking, type DetachmentFinding } from './detachment.rules.ts';
import { noteCoverage } from './note-coverage.ts';
import { noteEvent } from './note-event.ts';
import { tellDetachment, type Acting } from './tell-detachment.ts';

/**
 * Brings a version into force that all have signed and whose first day has come: from that day, or the day of the last
 * signature where that is later. What a rule held up comes into force when the rule lets it, and not before.
 */
export async function activateIfDue(acting: Acting, one: DetachmentAgreement): Promise<void> {
  const { tx, now } = acting;
  if (one.status !== DetachmentStatus.PENDING_SIGNATURES || !one.signedAt) return;
  const today = localDateOf(now);
  const first = later(one.startsOn, localDateOf(one.signedAt));
  if (first > today || (one.endedOn ?? one.endsOn) < today) return;
  const facts = await gatherDetachmentFacts(tx, one, now);
  const against = (day: string) => activationFindings(facts, day).filter(isBlocking);
  const day = [first, today].find(each => against(each).length === 0);
  if (day === undefined) return holdUp(acting, one, against(today)[0]!);
  await supersede(tx, one, day, now);
  Object.assign(one, { status: DetachmentStatus.ACTIVE, inForceFrom: day });
  noteEvent(tx, one, 'ACTIVATED', now, { by: null });
  await noteCoverage(tx, one, now);
}

const later = (a: string, b: string): string => (a > b ? a : b);

/** Said once for each reason. What is not known well enough is waited for in silence. */
async function holdUp(acting: Acting, one: DetachmentAgreement, { code }: DetachmentFinding): Promise<void> {
  if (code === 'FACTS_TOO_OLD') return;
  const heldUp = { detachmentId: one.id, kind: DetachmentEventKind.HELD_UP, code };
  if ((await acting.tx.count(DetachmentEvent, heldUp)) > 0) return;
  noteEvent(acting.tx, one, 'HELD_UP', acting.now, { by: null, code });
  await tellDetachment(acting, 'DETACHMENT_HELD_UP', one, [one.draftedBy, one.professionalId], code);
}

/** What was in force before ends on the day before; what waited for its first day does not begin any more. */
export async function supersede(
  tx: EntityManager,
  { seriesId, number }: Pick<DetachmentAgreement, 'seriesId' | 'number'>,
  from: string,
  now: Date,
): Promise<void> {
  const before = await tx.find(DetachmentAgreement, { seriesId, number: { $lt: number }, status: { $in: running } });
  for (const one of before) {
    const last = dayBefore(from) < dayBefore(one.startsOn) ? dayBefore(one.startsOn) : dayBefore(from);
    const endedOn = last < (one.endedOn ?? one.endsOn) ? last : one.endedOn;
    Object.assign(one, { status: DetachmentStatus.SUPERSEDED, endStatus: 'SUPERSEDED', endedOn });
    noteEvent(tx, one, 'SUPERSEDED', now, { by: null });
    await tx.nativeUpdate(DetachmentSuspension, { detachmentId: one.id, untilDay: null }, { untilDay: endedOn });
  }
  await tx.flush();
  for (const one of before) await noteCoverage(tx, one, now);
}

const running = [DetachmentStatus.PENDING_SIGNATURES, DetachmentStatus.ACTIVE, DetachmentStatus.SUSPENDED];
