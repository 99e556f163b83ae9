import { localDateOf } from '@naober/kit/local-time';
import { supersede } from './activate.ts';
import { dayBefore } from './coverage.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { makeDocumentJob } from './detachment-jobs.ts';
import { DetachmentSuspension } from './detachment-suspension.entity.ts';
import { DetachmentStatus } from './detachment.enums.ts';
import { noteCoverage } from './note-coverage.ts';
import { noteEvent } from './note-event.ts';
import { concerned, tellDetachment, type Acting } from './tell-detachment.ts';
import { writeText, type Source } from './write-text.ts';

/** That a member merged, into which one, and from which day. */
export interface Merger {
  readonly memberId: string;
  readonly successorId: string;
  readonly mergedOn: string;
}

/**
 * Puts the successor in the place of a member that merged. What all had signed passes by law with all rights and duties
 * (BW 2:309; her employment by BW 7:663): a new version from the day of the merger, under the signatures that are there.
 * What not all had signed is agreed with nobody yet: it is drafted anew and signed anew. Between one and the same member
 * nothing is left to agree.
 */
export async function passOnDetachment(acting: Acting, one: DetachmentAgreement, merger: Merger): Promise<void> {
  const { tx, now } = acting;
  const parties = partiesAfter(one, merger);
  if (!parties) return;
  const told = await concerned(acting, one);
  if (parties.homeMemberId === parties.hostMemberId) endByMerger(acting, one, merger);
  else if (one.signedAt) await succeed(acting, one, parties, merger);
  else await draftAnew(acting, one, parties);
  await tx.flush();
  await tellDetachment(acting, 'DETACHMENT_PASSED_ON', one, told, 'MERGER');
  if (one.sentAt) await noteCoverage(tx, one, now);
}

type Parties = Pick<DetachmentAgreement, 'homeMemberId' | 'hostMemberId'>;

/** Null when it names the merged member no more. */
function partiesAfter({ homeMemberId, hostMemberId }: Parties, { memberId, successorId }: Merger): Parties | null {
  if (homeMemberId === memberId) return { homeMemberId: successorId, hostMemberId };
  return hostMemberId === memberId ? { homeMemberId, hostMemberId: successorId } : null;
}

function endByMerger({ tx, now }: Acting, one: DetachmentAgreement, { mergedOn }: Merger): void {
  const last = dayBefore(mergedOn < one.startsOn ? one.startsOn : mergedOn);
  const endedOn = one.signedAt && last < (one.endedOn ?? one.endsOn) ? last : one.endedOn;
  Object.assign(one, { status: DetachmentStatus.ENDED, endStatus: 'ENDED', endReason: 'MERGER', endedOn });
  noteEvent(tx, one, 'ENDED', now, { by: null, code: 'MERGER' });
}

/** A draft is rewritten; one that was sent makes place for a draft. */
async function draftAnew(acting: Acting, one: DetachmentAgreement, parties: Parties): Promise<void> {
  const { tx, now } = acting;
  if (one.status === DetachmentStatus.DRAFT) {
    Object.assign(one, parties, await textOf(acting, { ...one, ...parties }));
    return noteEvent(tx, one, 'CHANGED', now, { by: null, code: 'MERGER' });
  }
  one.status = DetachmentStatus.SUPERSEDED;
  noteEvent(tx, one, 'SUPERSEDED', now, { by: null, code: 'MERGER' });
  await tx.flush();
  const drafts = await tx.count(DetachmentAgreement, { seriesId: one.seriesId, status: DetachmentStatus.DRAFT });
  if (drafts === 0) await nextVersion(acting, one, parties, {});
}

/** In force from the day of the merger, or waiting for its first day as before. */
async function succeed(
  acting: Acting,
  one: DetachmentAgreement,
  parties: Parties,
  { mergedOn }: Merger,
): Promise<void> {
  const { tx, events, now } = acting;
  const { status, sentAt, signedAt, cooperationAgreementId, endedOn, endStatus, endParty, endReason } = one;
  const startsOn = mergedOn > one.startsOn ? mergedOn : one.startsOn;
  if ((endedOn ?? one.endsOn) < startsOn) return;
  const isInForce = one.inForceFrom !== null;
  const held = await tx.findOne(DetachmentSuspension, { detachmentId: one.id, untilDay: null });
  const carried = { sentAt, signedAt, cooperationAgreementId, endedOn, endStatus, endParty, endReason };
  // The older one makes place first: no day has two.
  await supersede(tx, { seriesId: one.seriesId, number: one.number + 1 }, startsOn, now);
  const state = {
    status: isInForce ? status : DetachmentStatus.PENDING_SIGNATURES,
    inForceFrom: isInForce ? startsOn : null,
  };
  const next = await nextVersion(acting, one, parties, {
    ...carried,
    ...state,
    startsOn,
    passedOnFrom: one.passedOnFrom ?? one.id,
  });
  if (status === DetachmentStatus.SUSPENDED) holdAsBefore(acting, next, held!.reason);
  if (isInForce) noteEvent(tx, next, 'ACTIVATED', now, { by: null, code: 'MERGER' });
  await noteCoverage(tx, next, now);
  await events.enqueue(tx, makeDocumentJob, { detachmentId: next.id });
}

async function nextVersion(
  acting: Acting,
  one: DetachmentAgreement,
  parties: Parties,
  over: Partial<DetachmentAgreement>,
): Promise<DetachmentAgreement> {
  const { tx, now } = acting;
  const newest = await tx.findOneOrFail(
    DetachmentAgreement,
    { seriesId: one.seriesId },
    { orderBy: { number: 'desc' } },
  );
  const terms = { ...termsOf(one), ...parties, number: newest.number + 1, ...over };
  const written = await textOf(acting, { ...terms, startsOn: over.startsOn ?? one.startsOn });
  const next = tx.create(DetachmentAgreement, { ...terms, ...written, draftedBy: one.draftedBy, draftedAt: now });
  await tx.flush();
  noteEvent(tx, next, 'DRAFTED', now, { by: null, code: 'MERGER' });
  return next;
}

const termsOf = (one: DetachmentAgreement) => ({
  regionId: one.regionId,
  seriesId: one.seriesId,
  professionalId: one.professionalId,
  professionalName: one.professionalName,
  departmentId: one.departmentId,
  professionId: one.professionId,
  placementId: one.placementId,
  startsOn: one.startsOn,
  endsOn: one.endsOn,
  legalBasis: one.legalBasis,
  costPerHourCents: one.costPerHourCents,
  grossWageCostCents: one.grossWageCostCents,
});

type Unwritten = Omit<Source, 'professionalName'> & { readonly professionalName: string | null };

/** Of who was erased the name is not known any more. */
const textOf = ({ tx, now }: Acting, source: Unwritten) =>
  writeText(tx, { ...source, professionalName: source.professionalName ?? '–' }, localDateOf(now));

function holdAsBefore({ tx }: Acting, { id, regionId, startsOn }: DetachmentAgreement, reason: string): void {
  tx.create(DetachmentSuspension, { regionId, detachmentId: id, fromDay: startsOn, untilDay: null, reason });
}
