import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { changes } from '@naober/kit/sql';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { recheckPersonJob } from '../sign-up/sign-up-jobs.ts';
import { inForceOn } from './coverage.rules.ts';
import { canWrite } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { gatherDetachmentFacts } from './detachment-facts.ts';
import { detachmentPayloadOf, done, refused, type DetachmentPayload } from './detachment-payload.ts';
import { DetachmentPartyKind, DetachmentStatus } from './detachment.enums.ts';
import { detachmentFindings, isBlocking } from './detachment.rules.ts';
import { noteCoverage } from './note-coverage.ts';
import { noteEvent } from './note-event.ts';
import { askParties } from './parties.ts';
import { signersOf } from './signers.ts';
import { isOrder } from './signing.rules.ts';
import type { Acting } from './tell-detachment.ts';
import { withDetachment } from './visible-detachment.ts';

@InputType({ description: 'Which draft, and who signs in which order.' })
export class SendDetachmentForSigningInput {
  @Field(() => ID, { description: 'The draft.' })
  detachmentAgreementId!: string;

  @Field(() => String, { description: 'SHA-256 of the text that was reviewed: what is sent is that and nothing else.' })
  textHash!: string;

  @Field(() => [DetachmentPartyKind], {
    nullable: true,
    description: 'Who signs after whom, each party once; null: in any order.',
  })
  order?: DetachmentPartyKind[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who signs for the home member; null: whichever of its signers comes first.',
  })
  homeSignerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who signs for the host; null: whichever of its signers comes first.',
  })
  hostSignerId?: string | null;
}

type Code = 'NOT_A_DRAFT' | 'TEXT_CHANGED' | 'NOT_ALLOWED' | 'INVALID_ORDER' | 'NOT_ENTITLED';
const SendDetachmentForSigningPayload = detachmentPayloadOf<Code>('SendDetachmentForSigning', {
  NOT_A_DRAFT: 'It was sent already, or withdrawn.',
  TEXT_CHANGED: 'The text is another than the one that was reviewed.',
  NOT_ALLOWED: 'A rule speaks against it: the findings say which.',
  INVALID_ORDER: 'An order names each party once.',
  NOT_ENTITLED: 'Who is named does not sign for that member.',
});

@Resolver()
export class SendDetachmentForSigningMutation {
  @Mutation(() => SendDetachmentForSigningPayload, {
    description:
      'Sends a draft that was reviewed to home member, host and professional for signing. Its text never changes any more.',
  })
  async sendDetachmentForSigning(
    @Arg('input', () => SendDetachmentForSigningInput, { description: 'Which, and who signs.' })
    {
      detachmentAgreementId,
      textHash,
      order = null,
      homeSignerId = null,
      hostSignerId = null,
    }: SendDetachmentForSigningInput,
    @Ctx() context: Context,
  ): Promise<DetachmentPayload<Code>> {
    return withDetachment(detachmentAgreementId, canWrite, context, async (acting, one) => {
      if (one.status !== DetachmentStatus.DRAFT) return refused('NOT_A_DRAFT', one, 'detachmentAgreementId');
      if (textHash !== one.textHash) return refused('TEXT_CHANGED', one, 'textHash');
      if (order && !isOrder(order)) return refused('INVALID_ORDER', one, 'order');
      const asked = { homeSignerId, hostSignerId };
      const stranger = await notEntitled(acting, one, asked);
      if (stranger) return refused('NOT_ENTITLED', one, stranger);
      const facts = await gatherDetachmentFacts(acting.tx, one, acting.now);
      const findings = detachmentFindings(facts);
      if (findings.some(isBlocking)) return refused('NOT_ALLOWED', one, 'detachmentAgreementId', findings);
      await setAsideUnsigned(acting.tx, one, acting.now);
      const day = one.startsOn > facts.today ? one.startsOn : facts.today;
      Object.assign(one, {
        status: DetachmentStatus.PENDING_SIGNATURES,
        cooperationAgreementId: inForceOn(facts.cooperations, facts.terms, day)!.id,
        sentAt: acting.now,
        round: one.round + 1,
        isOrdered: order !== null,
        refusalNote: null,
      });
      noteEvent(acting.tx, one, 'SENT', acting.now, { by: context.personId });
      await noteCoverage(acting.tx, one, acting.now);
      await notePractice(acting.tx, one, acting.now);
      await askParties(acting, one, order, asked);
      await acting.events.enqueue(acting.tx, recheckPersonJob, { personId: one.professionalId });
      return done(one, findings);
    });
  }
}

/** The input field that names somebody who does not sign for that member; null when none does. */
async function notEntitled(
  { tx, now }: Acting,
  one: DetachmentAgreement,
  asked: { homeSignerId: string | null; hostSignerId: string | null },
): Promise<string | null> {
  const members = { homeSignerId: one.homeMemberId, hostSignerId: one.hostMemberId } as const;
  for (const field of ['homeSignerId', 'hostSignerId'] as const) {
    const id = asked[field];
    if (id === null) continue;
    const signers = await signersOf(tx, one.regionId, members[field], localDateOf(now));
    if (!signers.includes(id) || id === one.professionalId) return field;
  }
  return null;
}

/** A version before it that not all have signed is not waited for any more. */
async function setAsideUnsigned(tx: EntityManager, { seriesId }: DetachmentAgreement, now: Date): Promise<void> {
  const unsigned = { seriesId, status: DetachmentStatus.PENDING_SIGNATURES, signedAt: null };
  for (const before of await tx.find(DetachmentAgreement, unsigned)) {
    before.status = DetachmentStatus.SUPERSEDED;
    noteEvent(tx, before, 'SUPERSEDED', now, { by: null });
  }
  await tx.flush();
}

/** From here on these two members keep their agreements here: who has none is told so. */
const notePractice = (tx: EntityManager, { homeMemberId, hostMemberId }: DetachmentAgreement, now: Date) =>
  changes(tx, 'insert into detachment_practice values (?, ?, ?) on conflict do nothing', [
    homeMemberId,
    hostMemberId,
    now,
  ]);
