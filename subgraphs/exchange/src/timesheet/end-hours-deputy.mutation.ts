import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { localDateOf } from '@naober/kit/local-time';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { HoursDeputy } from './hours-deputy.entity.ts';
import { canNameDeputies } from './timesheet-access.rules.ts';

@InputType({ description: 'Which deputy.' })
export class EndHoursDeputyInput {
  @Field(() => ID, { description: 'The deputy as named.' })
  hoursDeputyId!: string;
}

const EndHoursDeputyError = userErrorOf<'ALREADY_OVER'>('EndHoursDeputy', { ALREADY_OVER: 'Its last day went by.' });

@ObjectType({ description: 'What became of an endHoursDeputy.' })
export class EndHoursDeputyPayload {
  @Field(() => HoursDeputy, {
    nullable: true,
    description: 'The deputy, whose last day was yesterday; null where the first day was still ahead: then it is gone.',
  })
  hoursDeputy!: HoursDeputy | null;

  @Field(() => [EndHoursDeputyError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'ALREADY_OVER'>[];
}

@Resolver()
export class EndHoursDeputyMutation {
  @Mutation(() => EndHoursDeputyPayload, { description: 'Ends that somebody verifies hours, from today on.' })
  async endHoursDeputy(
    @Arg('input', () => EndHoursDeputyInput, { description: 'Which deputy.' }) { hoursDeputyId }: EndHoursDeputyInput,
    @Ctx() context: Context,
  ): Promise<EndHoursDeputyPayload> {
    const { platform, viewer, now } = context;
    const seen = await context.byId(HoursDeputy).load(hoursDeputyId);
    const isTheirs = seen?.regionId === viewer.tenantId && canNameDeputies(viewer, seen.memberId, seen.departmentId);
    if (!seen || !isTheirs) throw fail('NOT_FOUND', `You name no deputy ${hoursDeputyId}.`);
    const today = localDateOf(now);
    return platform.transactional(
      async tx => {
        const deputy = await tx.findOneOrFail(HoursDeputy, hoursDeputyId);
        if (deputy.endsOn < today)
          return { hoursDeputy: deputy, userErrors: [userError('ALREADY_OVER', 'It is over.')] };
        if (deputy.startsOn >= today) {
          tx.remove(deputy);
          return { hoursDeputy: null, userErrors: [] };
        }
        deputy.endsOn = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
        return { hoursDeputy: deputy, userErrors: [] };
      },
      { clear: true },
    );
  }
}
