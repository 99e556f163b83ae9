import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { tell } from './consultation-messages.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { isReturnable } from './consultation.rules.ts';
import { withRequest } from './lock-request.ts';

@InputType({ description: 'Which request.' })
export class GiveBackConsultationInput {
  @Field(() => ID, { description: 'The request for a consultation.' })
  consultationRequestId!: string;
}

const GiveBackConsultationError = userErrorOf('GiveBackConsultation', { NOT_RETURNABLE: 'It has begun, or is over.' });

@ObjectType({ description: 'What became of a giveBackConsultation.' })
export class GiveBackConsultationPayload {
  @Field(() => ConsultationRequest, {
    nullable: true,
    description: 'The request as it stands now; null where who asks may not see it any more.',
  })
  consultationRequest!: ConsultationRequest | null;

  @Field(() => [GiveBackConsultationError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_RETURNABLE'>[];
}

@Resolver()
export class GiveBackConsultationMutation {
  @Mutation(() => GiveBackConsultationPayload, {
    description:
      'Gives a consultation back that who asks had accepted: at once and without a reason; others may take it.',
  })
  async giveBackConsultation(
    @Arg('input', () => GiveBackConsultationInput, { description: 'Which request.' }) {
      consultationRequestId: id,
    }: GiveBackConsultationInput,
    @Ctx() context: Context,
  ): Promise<GiveBackConsultationPayload> {
    const { viewer, now } = context;
    return withRequest(
      context,
      id,
      ({ acceptedBy }) => acceptedBy === viewer.personId,
      async (tx, request) => {
        if (!isReturnable(request, now))
          return {
            consultationRequest: request,
            userErrors: [userError('NOT_RETURNABLE', `It is ${request.status}.`, ['consultationRequestId'])],
          };
        const { askedBy } = Object.assign(request, { status: 'OPEN', acceptedBy: null, acceptedAt: null });
        await tell(context, tx, request, 'CONSULTATION_GIVEN_BACK', [askedBy]);
        return { consultationRequest: request, userErrors: [] };
      },
    );
  }
}
