import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canPlan } from '../shift/shift-access.rules.ts';
import { tell } from './consultation-messages.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { isWithdrawable } from './consultation.rules.ts';
import { withRequest } from './lock-request.ts';

@InputType({ description: 'Which request.' })
export class WithdrawConsultationInput {
  @Field(() => ID, { description: 'The request for a consultation.' })
  consultationRequestId!: string;
}

const WithdrawConsultationError = userErrorOf('WithdrawConsultation', {
  NOT_WITHDRAWABLE: 'It is over, done, or was withdrawn.',
});

@ObjectType({ description: 'What became of a withdrawConsultation.' })
export class WithdrawConsultationPayload {
  @Field(() => ConsultationRequest, {
    nullable: true,
    description: 'The request as it stands now; null where who asks may not see it any more.',
  })
  consultationRequest!: ConsultationRequest | null;

  @Field(() => [WithdrawConsultationError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_WITHDRAWABLE'>[];
}

@Resolver()
export class WithdrawConsultationMutation {
  @Mutation(() => WithdrawConsultationPayload, {
    description: 'Takes back a request for a consultation, as planner of its department; who had accepted it hears so.',
  })
  async withdrawConsultation(
    @Arg('input', () => WithdrawConsultationInput, { description: 'Which request.' }) {
      consultationRequestId: id,
    }: WithdrawConsultationInput,
    @Ctx() context: Context,
  ): Promise<WithdrawConsultationPayload> {
    const { viewer, now } = context;
    return withRequest(
      context,
      id,
      ({ memberId, departmentId }) => canPlan(viewer, memberId, departmentId),
      async (tx, request) => {
        if (!isWithdrawable(request, now))
          return {
            consultationRequest: request,
            userErrors: [userError('NOT_WITHDRAWABLE', `It is ${request.status}.`, ['consultationRequestId'])],
          };
        Object.assign(request, { status: 'WITHDRAWN', closedAt: now });
        await tell(context, tx, request, 'CONSULTATION_WITHDRAWN', [request.acceptedBy]);
        return { consultationRequest: request, userErrors: [] };
      },
    );
  }
}
