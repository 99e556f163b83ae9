import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { standsAs } from '../credential/specialist.rules.ts';
import { gatherPerson } from '../eligibility/gather-facts.ts';
import { PoolMembership } from '../pool/pool-membership.entity.ts';
import { tell } from './consultation-messages.ts';
import { ConsultationRequest } from './consultation-request.entity.ts';
import { isAcceptable } from './consultation.rules.ts';
import { noRequest, withAnyRequest } from './lock-request.ts';

@InputType({ description: 'Which request.' })
export class AcceptConsultationInput {
  @Field(() => ID, { description: 'The request for a consultation.' })
  consultationRequestId!: string;
}

const AcceptConsultationError = userErrorOf('AcceptConsultation', {
  NOT_OPEN: 'Somebody was first, or it is needed no more.',
  REGISTRATION_NOT_SHOWN:
    'Her registration does not stand for the profession that is asked, or lacks its specialism (PR-2, PR-3).',
});

@ObjectType({ description: 'What became of an acceptConsultation.' })
export class AcceptConsultationPayload {
  @Field(() => ConsultationRequest, {
    nullable: true,
    description: 'The request as it stands now; null when it went to somebody else.',
  })
  consultationRequest!: ConsultationRequest | null;

  @Field(() => [AcceptConsultationError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_OPEN' | 'REGISTRATION_NOT_SHOWN'>[];
}

@Resolver()
export class AcceptConsultationMutation {
  @Mutation(() => AcceptConsultationPayload, {
    description: 'Accepts a request for a consultation, for the specialist who asks; the first who does gives it.',
  })
  async acceptConsultation(
    @Arg('input', () => AcceptConsultationInput, { description: 'Which request.' }) {
      consultationRequestId: id,
    }: AcceptConsultationInput,
    @Ctx() context: Context,
  ): Promise<AcceptConsultationPayload> {
    const { personId, now } = context;
    return withAnyRequest(context, id, async (tx, request) => {
      const { pool, professionId } = request;
      const isSpecialist = await tx.count(PoolMembership, {
        pool,
        professionId,
        professionalId: personId,
        leftAt: null,
      });
      if (!isSpecialist) {
        await context.hidden(ConsultationRequest, id); // notes that she asked
        throw noRequest(id);
      }
      if (!isAcceptable(request, now))
        return {
          consultationRequest: request.acceptedBy === personId ? request : null,
          userErrors: [userError('NOT_OPEN', 'It is not open.', ['consultationRequestId'])],
        };
      const { credentials } = await gatherPerson(tx, personId, now);
      if (!standsAs(credentials, professionId, localDateOf(request.startsAt)))
        return {
          consultationRequest: request,
          userErrors: [userError('REGISTRATION_NOT_SHOWN', 'See the code.', ['consultationRequestId'])],
        };
      Object.assign(request, { status: 'ACCEPTED', acceptedBy: personId, acceptedAt: now });
      await tell(context, tx, request, 'CONSULTATION_ACCEPTED', [request.askedBy]);
      return { consultationRequest: request, userErrors: [] };
    });
  }
}
