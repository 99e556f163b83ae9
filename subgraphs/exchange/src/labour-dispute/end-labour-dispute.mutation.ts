import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { LabourDispute } from './labour-dispute.entity.ts';
import { visibleDispute } from './labour-dispute.resolver.ts';

@InputType({ description: 'Which dispute, and its last day.' })
export class EndLabourDisputeInput {
  @Field(() => ID, { description: 'The dispute.' })
  labourDisputeId!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  endsOn!: string;
}

const EndLabourDisputeError = userErrorOf('EndLabourDispute', {
  ENDS_BEFORE_IT_STARTS: 'The last day lies before the first.',
});

@ObjectType({ description: 'What became of an endLabourDispute.' })
export class EndLabourDisputePayload {
  @Field(() => LabourDispute, { nullable: true, description: 'The dispute as it stands now.' })
  labourDispute!: LabourDispute | null;

  @Field(() => [EndLabourDisputeError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'ENDS_BEFORE_IT_STARTS'>[];
}

@Resolver()
export class EndLabourDisputeMutation {
  @Mutation(() => EndLabourDisputePayload, { description: 'Says, as the office, which day is the last of a dispute.' })
  async endLabourDispute(
    @Arg('input', () => EndLabourDisputeInput, { description: 'Which, and until when.' })
    { labourDisputeId, endsOn }: EndLabourDisputeInput,
    @Ctx() context: Context,
  ): Promise<EndLabourDisputePayload> {
    const { em, personId } = context;
    if (!(await visibleDispute(labourDisputeId, context)))
      throw fail('NOT_FOUND', `You keep no labour dispute ${labourDisputeId}.`);
    return em.transactional(
      async tx => {
        const labourDispute = await tx.findOneOrFail(LabourDispute, labourDisputeId, {
          lockMode: LockMode.PESSIMISTIC_WRITE,
        });
        if (endsOn < labourDispute.startsOn)
          return { labourDispute, userErrors: [userError('ENDS_BEFORE_IT_STARTS', 'It ends first.', ['endsOn'])] };
        return { labourDispute: Object.assign(labourDispute, { endsOn, endedBy: personId }), userErrors: [] };
      },
      { clear: true },
    );
  }
}
