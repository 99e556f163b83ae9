import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { asksForMember } from './asks-for-member.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { ProgrammeParticipation } from './programme-participation.entity.ts';

@InputType({ description: 'Which programme, and for which member.' })
export class JoinProgrammeInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => ID, { description: 'The member that joins.' })
  memberId!: string;
}

type Code = 'PROGRAMME_CLOSED' | 'TAKES_PART';
const JoinProgrammeError = userErrorOf<Code>('JoinProgramme', {
  PROGRAMME_CLOSED: 'The programme was closed.',
  TAKES_PART: 'The member takes part already.',
});

@ObjectType({ description: 'What became of a joinProgramme.' })
export class JoinProgrammePayload {
  @Field(() => ProgrammeParticipation, { nullable: true, description: 'That it takes part; null when refused.' })
  participation!: ProgrammeParticipation | null;

  @Field(() => [JoinProgrammeError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class JoinProgrammeMutation {
  @Mutation(() => JoinProgrammePayload, {
    description: 'Lets a member take part, as its administrator or HR: by its own choice, to nothing in particular.',
  })
  async joinProgramme(
    @Arg('input', () => JoinProgrammeInput, { description: 'Which programme.' }) input: JoinProgrammeInput,
    @Ctx() context: Context,
  ): Promise<JoinProgrammePayload> {
    const { programmeId, memberId } = input;
    await asksForMember(context, input);
    return context.em.transactional(
      async tx => {
        const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
        const { closedAt, regionId } = await tx.findOneOrFail(ExchangeProgramme, programmeId, lock);
        if (closedAt !== null) return refused('PROGRAMME_CLOSED');
        if ((await tx.count(ProgrammeParticipation, { programmeId, memberId, leftAt: null })) > 0)
          return refused('TAKES_PART');
        const joined = { joinedAt: context.now, joinedBy: context.personId };
        const participation = tx.create(ProgrammeParticipation, { regionId, programmeId, memberId, ...joined });
        return { participation, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code): JoinProgrammePayload => ({
  participation: null,
  userErrors: [userError(code, 'See the code.', ['programmeId'])],
});
