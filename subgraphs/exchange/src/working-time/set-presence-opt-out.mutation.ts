import { noteWrite } from '@naober/kit/audit';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { recheckWorkJob } from './recheck-work.job.ts';
import { WorkingTimeProfile } from './working-time-profile.entity.ts';

@InputType({ description: 'Whether she consents to more presence duty.' })
export class SetPresenceOptOutInput {
  @Field(() => Boolean, { description: 'True: she consents in writing, from today on. False: she takes it back.' })
  isGiven!: boolean;
}

const SetPresenceOptOutError = userErrorOf('SetPresenceOptOut', {
  ALREADY_SO: 'It was so already; nothing was changed.',
});

@ObjectType({ description: 'What became of a setPresenceOptOut.' })
export class SetPresenceOptOutPayload {
  @Field(() => LocalDate, { nullable: true, description: 'Since when she consents, as it stands now; null for not.' })
  presenceOptOutFrom!: string | null;

  @Field(() => [SetPresenceOptOutError], { description: 'Why nothing was changed; empty when something was.' })
  userErrors!: CodedError<'ALREADY_SO'>[];
}

@Resolver()
export class SetPresenceOptOutMutation {
  @Mutation(() => SetPresenceOptOutPayload, {
    description:
      'Consents in writing, as herself, to 60 instead of 48 hours a week of presence duty (WT-15, ATB 4.8:2), or takes it back. Shifts that she has stay; nobody else sees it.',
  })
  async setPresenceOptOut(
    @Arg('input', () => SetPresenceOptOutInput, { description: 'Whether she consents.' })
    { isGiven }: SetPresenceOptOutInput,
    @Ctx() context: Context,
  ): Promise<SetPresenceOptOutPayload> {
    const { platform, personId, viewer, now } = context;
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [personId]);
        if (await isErased(tx, personId)) throw fail('FORBIDDEN', 'Who was erased sets nothing.');
        const profile = await tx.findOne(WorkingTimeProfile, { professionalId: personId });
        const stands = profile?.presenceOptOutFrom ?? null;
        if ((stands !== null) === isGiven)
          return {
            presenceOptOutFrom: stands,
            userErrors: [userError('ALREADY_SO', 'It was so already.', ['isGiven'])],
          };
        const presenceOptOutFrom = isGiven ? localDateOf(now) : null;
        if (profile) profile.presenceOptOutFrom = presenceOptOutFrom;
        else tx.create(WorkingTimeProfile, { professionalId: personId, regionId: viewer.tenantId, presenceOptOutFrom });
        noteWrite('Professional', personId, personId);
        await context.enqueue(tx, recheckWorkJob, { personId });
        return { presenceOptOutFrom, userErrors: [] };
      },
      { clear: true },
    );
  }
}
