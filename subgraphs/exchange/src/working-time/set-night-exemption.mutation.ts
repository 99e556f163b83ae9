import { noteWrite } from '@naober/kit/audit';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { recheckWorkJob } from './recheck-work.job.ts';
import { WorkingTimeProfile } from './working-time-profile.entity.ts';

@InputType({ description: 'Whether she works nights.' })
export class SetNightExemptionInput {
  @Field(() => Boolean, { description: 'True for no nights; why is asked nowhere.' })
  isExempt!: boolean;
}

const SetNightExemptionError = userErrorOf('SetNightExemption', {
  ALREADY_SO: 'It was so already; nothing was changed.',
});

@ObjectType({ description: 'What became of a setNightExemption.' })
export class SetNightExemptionPayload {
  @Field(() => Boolean, { description: 'Whether she works no nights, as it stands now.' })
  hasNightExemption!: boolean;

  @Field(() => [SetNightExemptionError], { description: 'Why nothing was changed; empty when something was.' })
  userErrors!: CodedError<'ALREADY_SO'>[];
}

@Resolver()
export class SetNightExemptionMutation {
  @Mutation(() => SetNightExemptionPayload, {
    description:
      'Says that the person who asks works no nights (WT-23), or takes it back. Shifts that she has stay; nobody else sees it.',
  })
  async setNightExemption(
    @Arg('input', () => SetNightExemptionInput, { description: 'Whether she works nights.' })
    { isExempt }: SetNightExemptionInput,
    @Ctx() context: Context,
  ): Promise<SetNightExemptionPayload> {
    const { platform, personId, viewer } = context;
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [personId]);
        if (await isErased(tx, personId)) throw fail('FORBIDDEN', 'Who was erased sets nothing.');
        const profile = await tx.findOne(WorkingTimeProfile, { professionalId: personId });
        if ((profile?.hasNightExemption ?? false) === isExempt) return alreadySo(isExempt);
        if (profile) profile.hasNightExemption = isExempt;
        else {
          const of = { professionalId: personId, regionId: viewer.tenantId };
          tx.create(WorkingTimeProfile, { ...of, hasNightExemption: isExempt });
        }
        noteWrite('Professional', personId, personId);
        await context.enqueue(tx, recheckWorkJob, { personId });
        return { hasNightExemption: isExempt, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const alreadySo = (hasNightExemption: boolean): SetNightExemptionPayload => ({
  hasNightExemption,
  userErrors: [userError('ALREADY_SO', 'It was so already.', ['isExempt'])],
});
