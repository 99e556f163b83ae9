import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { canPlan } from '../shift/shift-access.rules.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { isCompletable } from './consultation.rules.ts';
import { withRequest } from './lock-request.ts';

@InputType({ description: 'Which request.' })
export class CompleteConsultationInput {
  @Field(() => ID, { description: 'The request for a consultation.' })
  consultationRequestId!: string;
}

const CompleteConsultationError = userErrorOf('CompleteConsultation', {
  NOT_COMPLETABLE: 'Nobody accepted it, it has not begun, or it is over.',
});

@ObjectType({ description: 'What became of a completeConsultation.' })
export class CompleteConsultationPayload {
  @Field(() => ConsultationRequest, {
    nullable: true,
    description: 'The request as it stands now; null where who asks may not see it any more.',
  })
  consultationRequest!: ConsultationRequest | null;

  @Field(() => [CompleteConsultationError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_COMPLETABLE'>[];
}

@Resolver()
export class CompleteConsultationMutation {
  @Mutation(() => CompleteConsultationPayload, {
    description: 'Says that a consultation was given: who gave it, or a planner of the department.',
  })
  async completeConsultation(
    @Arg('input', () => CompleteConsultationInput, { description: 'Which request.' }) {
      consultationRequestId: id,
    }: CompleteConsultationInput,
    @Ctx() context: Context,
  ): Promise<CompleteConsultationPayload> {
    const { viewer, now } = context;
    return withRequest(
      context,
      id,
      ({ acceptedBy, memberId, departmentId }) =>
        acceptedBy === viewer.personId || canPlan(viewer, memberId, departmentId),
      async (_, request) => {
        if (!isCompletable(request, now))
          return {
            consultationRequest: request,
            userErrors: [userError('NOT_COMPLETABLE', `It is ${request.status}.`, ['consultationRequestId'])],
          };
        Object.assign(request, { status: 'DONE', closedAt: now });
        return { consultationRequest: request, userErrors: [] };
      },
    );
  }
}
