import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { closeGroups } from '../evaluation/close-groups.ts';
import { lockOwnWave } from './lock-wave.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WaveStatus } from './wave-status.ts';

@InputType({ description: 'Which wave is closed.' })
export class CloseWaveInput {
  @Field(() => ID, { description: 'The wave.' })
  programmeWaveId!: string;
}

const CloseWaveError = userErrorOf('CloseWave', { NOT_LIVE: 'It is not live.' });

@ObjectType({ description: 'What became of a closeWave.' })
export class CloseWavePayload {
  @Field(() => ProgrammeWave, { description: 'The wave as it stands now.' })
  wave!: ProgrammeWave;

  @Field(() => [CloseWaveError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_LIVE'>[];
}

@Resolver()
export class CloseWaveMutation {
  @Mutation(() => CloseWavePayload, {
    description: 'Closes a wave, as the office of the region: nothing new begins in it, what runs is finished.',
  })
  async closeWave(
    @Arg('input', () => CloseWaveInput, { description: 'Which wave.' }) { programmeWaveId: id }: CloseWaveInput,
    @Ctx() { platform, viewer, now }: Context,
  ): Promise<CloseWavePayload> {
    return platform.transactional(
      async tx => {
        const wave = await lockOwnWave(tx, id, viewer);
        if (wave.status !== WaveStatus.LIVE)
          return { wave, userErrors: [userError('NOT_LIVE', `It is ${wave.status}.`, ['programmeWaveId'])] };
        await shutWave(tx, wave, now);
        return { wave, userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** What waits to be counted is counted now, where it fills a group. The caller holds the wave. */
export async function shutWave(tx: EntityManager, wave: ProgrammeWave, now: Date): Promise<void> {
  Object.assign(wave, { status: WaveStatus.CLOSED, closedAt: now });
  await tx.flush();
  await closeGroups(tx, wave, now);
}
