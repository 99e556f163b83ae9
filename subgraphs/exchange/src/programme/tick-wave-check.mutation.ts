import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { lockWave } from './lock-wave.ts';
import { runsProgrammes } from './programme-access.rules.ts';
import { WaveCheck } from './wave-check.entity.ts';
import { WaveStatus } from './wave-status.ts';

@InputType({ description: 'Which point of a go/no-go list, and whether it is arranged.' })
export class TickWaveCheckInput {
  @Field(() => ID, { description: 'The point.' })
  waveCheckId!: string;

  @Field(() => Boolean, { description: 'True: arranged. False: open again.' })
  isTicked!: boolean;
}

const TickWaveCheckError = userErrorOf('TickWaveCheck', {
  NOT_PLANNED: 'The wave is live already, or closed: its list stays as it was.',
});

@ObjectType({ description: 'What became of a tickWaveCheck.' })
export class TickWaveCheckPayload {
  @Field(() => WaveCheck, { description: 'The point as it stands now.' })
  check!: WaveCheck;

  @Field(() => [TickWaveCheckError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_PLANNED'>[];
}

@Resolver()
export class TickWaveCheckMutation {
  @Mutation(() => TickWaveCheckPayload, {
    description: 'Says of a point that it is arranged, as the office of the region; when and by whom is kept.',
  })
  async tickWaveCheck(
    @Arg('input', () => TickWaveCheckInput, { description: 'Which point.' }) {
      waveCheckId: id,
      isTicked,
    }: TickWaveCheckInput,
    @Ctx() context: Context,
  ): Promise<TickWaveCheckPayload> {
    const { em, viewer, personId, now } = context;
    const known = await context.byId(WaveCheck).load(id);
    if (!known || known.regionId !== viewer.tenantId || !runsProgrammes(viewer))
      throw fail('NOT_FOUND', `You run no wave with ${id}.`);
    return em.transactional(
      async tx => {
        const wave = await lockWave(tx, known.waveId);
        const check = await tx.findOneOrFail(WaveCheck, id);
        if (wave.status !== WaveStatus.PLANNED)
          return { check, userErrors: [userError('NOT_PLANNED', `It is ${wave.status}.`, ['waveCheckId'])] };
        // Who ticked first stays: ticking twice changes nothing.
        if ((check.tickedAt !== null) !== isTicked)
          Object.assign(check, { tickedAt: isTicked ? now : null, tickedBy: isTicked ? personId : null });
        return { check, userErrors: [] };
      },
      { clear: true },
    );
  }
}
