import { noteWrite } from '@naober/kit/audit';
import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { hasRole } from '@naober/kit/viewer';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedEmployment } from '../borrowed/employment.entity.ts';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { recheckWorkJob } from './recheck-work.job.ts';
import { WorkingTimeProfile } from './working-time-profile.entity.ts';

@InputType({ description: 'Who is under eighteen, and until when.' })
export class SetAdultFromInput {
  @Field(() => ID, { description: 'The professional.' })
  professionalId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Her eighteenth birthday; null for an adult.' })
  adultFrom!: string | null;
}

const SetAdultFromError = userErrorOf('SetAdultFrom', {
  NOT_UNDER_EIGHTEEN: 'The day has come already, or lies more than three years ahead.',
});

@ObjectType({ description: 'What became of a setAdultFrom.' })
export class SetAdultFromPayload {
  @Field(() => LocalDate, { nullable: true, description: 'As it stands now; null for an adult, and when refused.' })
  adultFrom!: string | null;

  @Field(() => [SetAdultFromError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<'NOT_UNDER_EIGHTEEN'>[];
}

const mostYears = 3;

@Resolver()
export class SetAdultFromMutation {
  @Mutation(() => SetAdultFromPayload, {
    description:
      'Says, as HR advisor of her employer, until when somebody is under eighteen: no nights before (WT-22). The day is forgotten when it has come.',
  })
  async setAdultFrom(
    @Arg('input', () => SetAdultFromInput, { description: 'Who, and until when.' })
    { professionalId, adultFrom }: SetAdultFromInput,
    @Ctx() context: Context,
  ): Promise<SetAdultFromPayload> {
    const { platform, viewer, now, em } = context;
    void context.personId; // throws when nobody is signed in
    const employments = isUuid(professionalId) ? await em.find(BorrowedEmployment, { professionalId }) : [];
    const today = localDateOf(now);
    const isHers = employments.some(
      one =>
        hasRole(viewer, 'HR_ADVISOR', one.memberId) &&
        one.regionId === viewer.tenantId &&
        (one.endsOn === null || one.endsOn >= today),
    );
    if (!isHers) throw fail('NOT_FOUND', `You advise no professional ${professionalId}.`);
    const latest = Temporal.PlainDate.from(today).add({ years: mostYears }).toString();
    if (adultFrom !== null && (adultFrom <= today || adultFrom > latest)) return refused(adultFrom);
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [professionalId]);
        if (await isErased(tx, professionalId))
          throw fail('NOT_FOUND', `You advise no professional ${professionalId}.`);
        const profile = await tx.findOne(WorkingTimeProfile, { professionalId });
        if (profile) profile.adultFrom = adultFrom;
        else tx.create(WorkingTimeProfile, { professionalId, regionId: viewer.tenantId, adultFrom });
        noteWrite('Professional', professionalId, professionalId);
        await context.enqueue(tx, recheckWorkJob, { personId: professionalId });
        return { adultFrom, userErrors: [] };
      },
      { clear: true },
    );
  }
}

const refused = (adultFrom: string): SetAdultFromPayload => ({
  adultFrom: null,
  userErrors: [
    userError('NOT_UNDER_EIGHTEEN', `${adultFrom} is no day until which she is under eighteen.`, ['adultFrom']),
  ],
});
