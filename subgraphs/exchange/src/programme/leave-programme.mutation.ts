import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { asksForMember } from './asks-for-member.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { ProgrammeParticipation } from './programme-participation.entity.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WavePlace } from './wave-place.entity.ts';

@InputType({ description: 'Which programme, and for which member.' })
export class LeaveProgrammeInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => ID, { description: 'The member that leaves.' })
  memberId!: string;
}

const LeaveProgrammeError = userErrorOf('LeaveProgramme', { NO_PART: 'The member does not take part.' });

@ObjectType({ description: 'What became of a leaveProgramme.' })
export class LeaveProgrammePayload {
  @Field(() => ProgrammeParticipation, { nullable: true, description: 'The part that ended; null when refused.' })
  participation!: ProgrammeParticipation | null;

  @Field(() => [LeaveProgrammeError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NO_PART'>[];
}

@Resolver()
export class LeaveProgrammeMutation {
  @Mutation(() => LeaveProgrammePayload, {
    description:
      'Ends the part of a member, as its administrator or HR: at once, without a reason. Its places are taken back; placements that run are finished.',
  })
  async leaveProgramme(
    @Arg('input', () => LeaveProgrammeInput, { description: 'Which programme.' }) input: LeaveProgrammeInput,
    @Ctx() context: Context,
  ): Promise<LeaveProgrammePayload> {
    const { programmeId, memberId } = input;
    const { em, now, personId } = context;
    await asksForMember(context, input);
    return em.transactional(
      async tx => {
        await tx.findOneOrFail(ExchangeProgramme, programmeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
        const participation = await tx.findOne(ProgrammeParticipation, { programmeId, memberId, leftAt: null });
        if (!participation)
          return { participation: null, userErrors: [userError('NO_PART', 'Nothing to leave.', ['programmeId'])] };
        participation.leftAt = now;
        const waves = await tx.find(ProgrammeWave, { programmeId }, { orderBy: { id: 'asc' } });
        const offered = { memberId, waveId: { $in: waves.map(({ id }) => id) }, places: { $gt: 0 } };
        for (const place of await tx.find(WavePlace, offered, { orderBy: { id: 'asc' } }))
          Object.assign(place, { places: 0, offeredAt: now, offeredBy: personId });
        return { participation, userErrors: [] };
      },
      { clear: true },
    );
  }
}
