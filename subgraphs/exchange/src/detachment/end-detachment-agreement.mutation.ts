import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';
import { dayBefore } from './coverage.rules.ts';
import { canWrite, partiesOf } from './detachment-access.rules.ts';
import type { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentEndReason } from './detachment-event.enums.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentPartyKind, DetachmentStatus } from './detachment.enums.ts';
import { noteCoverage } from './note-coverage.ts';
import { noteEvent } from './note-event.ts';
import { concerned, tellDetachment, type Acting } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which agreement ends before its last day, by whom, why and when.' })
export class EndDetachmentAgreementInput {
  @Field(() => ID, { description: 'The version, signed by all.' })
  detachmentAgreementId!: string;

  @Field(() => DetachmentPartyKind, { nullable: true, description: 'The party that ends it; null: all three agreed.' })
  party?: DetachmentPartyKind | null;

  @Field(() => DetachmentEndReason, {
    description: 'Why; neither WITHDRAWN nor MERGER. MUTUAL is of all three and of no party.',
  })
  reason!: DetachmentEndReason;

  @Field(() => LocalDate, { description: 'Its last day: today or later, and before the day that was agreed.' })
  lastDay!: string;

  @Field(() => String, { nullable: true, description: 'The same in words, at most 500 characters.' })
  note?: string | null;
}

type Code = 'NOT_RUNNING' | 'INVALID_DAY' | 'INVALID_REASON' | 'NOTE_TOO_LONG';
const EndDetachmentAgreementPayload = detachmentPayloadOf<Code>('EndDetachmentAgreement', {
  NOT_RUNNING: 'Not all have signed it, or it is over.',
  INVALID_DAY: 'The last day is before today, or not before the one that holds now.',
  INVALID_REASON: 'This reason is given by the platform alone, or by all three together.',
  NOTE_TOO_LONG: 'The words are longer than 500 characters.',
});

const ofPlatform: readonly string[] = [DetachmentEndReason.WITHDRAWN, DetachmentEndReason.MERGER];
const running: readonly string[] = [
  DetachmentStatus.PENDING_SIGNATURES,
  DetachmentStatus.ACTIVE,
  DetachmentStatus.SUSPENDED,
];

@Resolver()
export class EndDetachmentAgreementMutation {
  @Mutation(() => EndDetachmentAgreementPayload, {
    description: 'Ends an agreement before its last day, for one party or as all agreed. Who it concerns is told.',
  })
  async endDetachmentAgreement(
    @Arg('input', () => EndDetachmentAgreementInput, { description: 'Which, and how.' })
    { detachmentAgreementId, party = null, reason, lastDay, note }: EndDetachmentAgreementInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    const { viewer, personId } = context;
    const may = (_: unknown, one: DetachmentAgreement) =>
      party === null ? canWrite(viewer, one) : partiesOf(viewer, one).includes(party);
    const words = note?.trim() || null;
    return withDetachment(detachmentAgreementId, may, context, async (acting, one) => {
      if (!running.includes(one.status) || !one.signedAt) return refused('NOT_RUNNING', one, 'detachmentAgreementId');
      if (ofPlatform.includes(reason) || (party !== null && reason === DetachmentEndReason.MUTUAL))
        return refused('INVALID_REASON', one, 'reason');
      if (lastDay < localDateOf(acting.now) || lastDay >= (one.endedOn ?? one.endsOn))
        return refused('INVALID_DAY', one, 'lastDay');
      if ((words ?? '').length > 500) return refused('NOTE_TOO_LONG', one, 'note');
      end(acting, one, { party, reason, lastDay, words, by: personId });
      await noteCoverage(acting.tx, one, acting.now);
      await tellDetachment(acting, 'DETACHMENT_ENDED', one, await concerned(acting, one), reason);
      await acting.events.enqueue(acting.tx, recheckPersonJob, { personId: one.professionalId });
      return done(one);
    });
  }
}

interface End {
  readonly party: DetachmentPartyKind | null;
  readonly reason: DetachmentEndReason;
  readonly lastDay: string;
  readonly words: string | null;
  readonly by: string;
}

/** What did not begin yet ends at once; all else is over when its last day is. */
function end({ tx, now }: Acting, one: DetachmentAgreement, { party, reason, lastDay, words, by }: End): void {
  const status = party === null ? DetachmentStatus.ENDED : DetachmentStatus.TERMINATED;
  const neverBegins = lastDay < one.startsOn || (one.inForceFrom === null && lastDay < localDateOf(now));
  Object.assign(one, { endStatus: status, endParty: party, endReason: reason, endNote: words });
  one.endedOn = lastDay < one.startsOn ? dayBefore(one.startsOn) : lastDay;
  if (neverBegins) one.status = status;
  noteEvent(tx, one, party === null ? 'ENDED' : 'TERMINATED', now, { by, party, code: reason });
}
