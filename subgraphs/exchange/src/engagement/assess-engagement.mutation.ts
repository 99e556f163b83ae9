import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { activateIfReady } from './activate.ts';
import { askerOf } from './asker-of.ts';
import { EngagementAssessment } from './engagement-assessment.entity.ts';
import { Engagement } from './engagement.entity.ts';
import { AssessmentOutcome, EngagementParty } from './engagement.enums.ts';
import { canAssess } from './engagement.rules.ts';
import { dealWith } from './visible-engagement.ts';

@InputType({ description: 'What the host found, and where it keeps why.' })
export class AssessEngagementInput {
  @Field(() => ID, { description: 'The engagement.' })
  engagementId!: string;

  @Field(() => AssessmentOutcome, { description: 'What was found.' })
  outcome!: AssessmentOutcome;

  @Field(() => LocalDate, { description: 'On which day; not later than today.' })
  assessedOn!: string;

  @Field(() => String, {
    description: 'Where it is kept, such as a file number: 1 to 200 characters, the host alone sees it.',
  })
  reference!: string;
}

type Code = 'NOT_RUNNING' | 'DAY_TO_COME' | 'INVALID_REFERENCE';
const AssessEngagementError = userErrorOf<Code>('AssessEngagement', {
  NOT_RUNNING: 'The engagement is over.',
  DAY_TO_COME: 'The day of the assessment is still to come.',
  INVALID_REFERENCE: 'The reference is empty or has more than 200 characters.',
});

@ObjectType({ description: 'What became of an assessEngagement.' })
export class AssessEngagementPayload {
  @Field(() => Engagement, { description: 'The engagement as it stands now.' })
  engagement!: Engagement;

  @Field(() => [AssessEngagementError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class AssessEngagementMutation {
  @Mutation(() => AssessEngagementPayload, {
    description:
      "Writes down the host's own assessment of the working relation (Wet DBA). It becomes active when it finds no employment and she said yes.",
  })
  async assessEngagement(
    @Arg('input', () => AssessEngagementInput, { description: 'What was found.' })
    { engagementId, outcome, assessedOn, reference: given }: AssessEngagementInput,
    @Ctx() context: Context,
  ): Promise<AssessEngagementPayload> {
    const { platform, personId, now } = context;
    const asker = await askerOf(context);
    const reference = given.trim();
    return dealWith(engagementId, platform, context, async (tx, { engagement, party }) => {
      if (party !== EngagementParty.HOST) throw fail('NOT_FOUND', 'There is no engagement for you to assess.');
      const refused = (code: Code, field: string) => ({
        engagement,
        userErrors: [userError(code, 'See the code.', [field])],
      });
      if (!canAssess(asker, engagement)) return refused('NOT_RUNNING', 'engagementId');
      if (assessedOn > asker.day) return refused('DAY_TO_COME', 'assessedOn');
      if (reference.length < 1 || reference.length > 200) return refused('INVALID_REFERENCE', 'reference');
      const { regionId, professionalId, memberId } = engagement;
      const found = { outcome, assessedOn, reference, assessedBy: personId, recordedAt: now };
      tx.create(EngagementAssessment, { regionId, professionalId, memberId, engagementId, ...found });
      await activateIfReady(tx, context, engagement);
      return { engagement, userErrors: [] };
    });
  }
}
