import { LockMode } from '@mikro-orm/core';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { shutWave } from './close-wave.mutation.ts';
import { ExchangeProgramme } from './exchange-programme.entity.ts';
import { runsProgrammes } from './programme-access.rules.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WaveStatus } from './wave-status.ts';

@InputType({ description: 'Which programme is closed.' })
export class CloseProgrammeInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
}

const CloseProgrammeError = userErrorOf('CloseProgramme', { PROGRAMME_CLOSED: 'It was closed before.' });

@ObjectType({ description: 'What became of a closeProgramme.' })
export class CloseProgrammePayload {
  @Field(() => ExchangeProgramme, { description: 'The programme as it stands now.' })
  programme!: ExchangeProgramme;

  @Field(() => [CloseProgrammeError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'PROGRAMME_CLOSED'>[];
}

@Resolver()
export class CloseProgrammeMutation {
  @Mutation(() => CloseProgrammePayload, {
    description:
      'Closes a programme with all its waves, as the office of the region: nothing new begins in it, what runs is finished, and what was answered of it can be read. NOT_FOUND for others.',
  })
  async closeProgramme(
    @Arg('input', () => CloseProgrammeInput, { description: 'Which programme.' })
    { programmeId: id }: CloseProgrammeInput,
    @Ctx() { platform, viewer, now }: Context,
  ): Promise<CloseProgrammePayload> {
    return platform.transactional(
      async tx => {
        const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
        const isAsked = isUuid(id) && runsProgrammes(viewer);
        const programme = isAsked ? await tx.findOne(ExchangeProgramme, { id, regionId: viewer.tenantId }, lock) : null;
        if (!programme) throw fail('NOT_FOUND', `You run no programme ${id}.`);
        if (programme.closedAt !== null)
          return { programme, userErrors: [userError('PROGRAMME_CLOSED', 'Before.', ['programmeId'])] };
        programme.closedAt = now;
        const open = { programmeId: id, status: { $ne: WaveStatus.CLOSED } };
        for (const wave of await tx.find(ProgrammeWave, open, { ...lock, orderBy: { id: 'asc' } } as const))
          await shutWave(tx, wave, now);
        return { programme, userErrors: [] };
      },
      { clear: true },
    );
  }
}
