import type { Context } from '@naober/kit/context';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { storable, type TextProblem } from '../shift/shift-text.rules.ts';
import { goLiveRefusal, goLiveRefusals, type GoLiveRefusal } from './go-live.rules.ts';
import { lockOwnWave } from './lock-wave.ts';
import { ProgrammeWave } from './programme-wave.entity.ts';
import { WaveCheck } from './wave-check.entity.ts';
import { WaveStatus } from './wave-status.ts';

@InputType({ description: 'Which wave goes live.' })
export class GoLiveWithWaveInput {
  @Field(() => ID, { description: 'The wave.' })
  programmeWaveId!: string;

  @Field(() => Int, { description: 'The `revision` that was seen; another one is refused with CONFLICT.' })
  expectedRevision!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it goes live although points of its list are open, at most 500 characters; kept with who said so.',
  })
  reason?: string | null;
}

type Code = GoLiveRefusal | TextProblem;
const GoLiveWithWaveError = userErrorOf<Code>('GoLiveWithWave', {
  ...goLiveRefusals,
  TEXT_TOO_LONG: 'The reason is longer than 500 characters.',
  TEXT_NOT_STORABLE: 'The words hold signs that are no text.',
});

@ObjectType({ description: 'What became of a goLiveWithWave.' })
export class GoLiveWithWavePayload {
  @Field(() => ProgrammeWave, { nullable: true, description: 'The wave as it stands now.' })
  wave!: ProgrammeWave | null;

  @Field(() => [GoLiveWithWaveError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class GoLiveWithWaveMutation {
  @Mutation(() => GoLiveWithWavePayload, {
    description:
      'Lets a wave go live, as the office of the region: every point of its list is ticked, or a reason is given.',
  })
  async goLiveWithWave(
    @Arg('input', () => GoLiveWithWaveInput, { description: 'Which wave.' }) input: GoLiveWithWaveInput,
    @Ctx() { em, viewer, personId, now }: Context,
  ): Promise<GoLiveWithWavePayload> {
    const words = storable(input.reason, 500);
    return em.transactional(
      async tx => {
        const wave = await lockOwnWave(tx, input.programmeWaveId, viewer);
        if (typeof words === 'string') return refused(words, wave, 'reason');
        const checks = await tx.find(WaveCheck, { waveId: wave.id });
        const { status, version } = wave;
        const { expectedRevision } = input;
        const refusal = goLiveRefusal({ status, version, expectedRevision, checks, reason: words.text });
        if (refusal) return refused(refusal, wave, refusal === 'CHECKS_OPEN' ? 'reason' : 'programmeWaveId');
        const overrideReason = checks.some(({ tickedAt }) => tickedAt === null) ? words.text : null;
        Object.assign(wave, { status: WaveStatus.LIVE, liveAt: now, liveBy: personId, overrideReason });
        await tx.flush();
        return { wave, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (code: Code, wave: ProgrammeWave, field: string): GoLiveWithWavePayload => ({
  wave,
  userErrors: [userError(code, `It is ${wave.status}.`, [field])],
});
