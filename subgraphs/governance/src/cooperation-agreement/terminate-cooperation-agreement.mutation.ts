import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AgreementStage } from './agreement-status.rules.ts';
import { lockAgreement } from './agreements-of.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import {
  longestReason,
  mayKeepAgreements,
  terminationFindings,
  type TerminationRefusal,
} from './cooperation-agreement.rules.ts';
import { tellParties } from './tell-parties.ts';

const refusals: Record<TerminationRefusal, string> = {
  INVALID_REASON: `The reason is empty or longer than ${longestReason} characters.`,
  ALREADY_TERMINATED: 'It was terminated before.',
  ALREADY_ENDED: 'Its last day is past.',
};

const TerminateCooperationAgreementError = userErrorOf('TerminateCooperationAgreement', refusals);

@InputType({ description: 'Which agreement is terminated, and why.' })
export class TerminateCooperationAgreementInput {
  @Field(() => ID, { description: 'The agreement.' })
  cooperationAgreementId!: string;

  @Field(() => String, { description: `Why, for the record; 1 to ${longestReason} characters.` })
  reason!: string;
}

@ObjectType({ description: 'What became of a terminateCooperationAgreement.' })
export class TerminateCooperationAgreementPayload {
  @Field(() => CooperationAgreement, {
    nullable: true,
    description: 'The agreement, no longer in force; null when nothing was done.',
  })
  cooperationAgreement!: CooperationAgreement | null;

  @Field(() => [TerminateCooperationAgreementError], { description: 'Why nothing was done; empty when it was.' })
  userErrors!: CodedError<TerminationRefusal>[];
}

@Resolver()
export class TerminateCooperationAgreementMutation {
  @Mutation(() => TerminateCooperationAgreementPayload, {
    description:
      'Ends an agreement as of today, and the versions that would have gone on after it; a draft is given up. For programme managers of the region. FORBIDDEN for others who see it, NOT_FOUND for all else.',
  })
  async terminateCooperationAgreement(
    @Arg('input', () => TerminateCooperationAgreementInput, { description: 'Which one, and why.' })
    { cooperationAgreementId, reason }: TerminateCooperationAgreementInput,
    @Ctx() context: Context,
  ): Promise<TerminateCooperationAgreementPayload> {
    const { em, viewer, events, now } = context;
    void context.personId; // throws when nobody is signed in
    return em.transactional(
      async tx => {
        const agreement = await lockAgreement(tx, cooperationAgreementId, viewer);
        if (!mayKeepAgreements(viewer, agreement))
          throw fail('FORBIDDEN', 'Only a programme manager of the region terminates an agreement.');
        const today = localDateOf(now);
        const against = terminationFindings(agreement, reason, today);
        if (against.length > 0) return refused(against);
        agreement.terminatedOn = today;
        agreement.terminationReason = reason.trim();
        if (agreement.stage === AgreementStage.ADOPTED) {
          await endLater(tx, agreement, today, reason.trim());
          await tellParties({ events, tx, today }, agreement, 'AGREEMENT_TERMINATED', {});
        }
        return { cooperationAgreement: agreement, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** What would have gone on after it ends with it. */
async function endLater(
  tx: EntityManager,
  { id, seriesId, startsOn }: CooperationAgreement,
  today: string,
  reason: string,
) {
  const later = { seriesId, id: { $ne: id }, stage: AgreementStage.ADOPTED, startsOn: { $gt: startsOn } };
  for (const one of await tx.find(
    CooperationAgreement,
    { ...later, terminatedOn: null },
    { orderBy: { number: 'asc' } },
  ))
    Object.assign(one, { terminatedOn: today, terminationReason: reason });
}

const fieldOf: Partial<Record<TerminationRefusal, string>> = { INVALID_REASON: 'reason' };

const refused = (against: TerminationRefusal[]): TerminateCooperationAgreementPayload => ({
  cooperationAgreement: null,
  userErrors: against.map(code =>
    userError(code, refusals[code], ['input', fieldOf[code] ?? 'cooperationAgreementId']),
  ),
});
