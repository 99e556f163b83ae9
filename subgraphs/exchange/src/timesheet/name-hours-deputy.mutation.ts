import type { Context } from '@naober/kit/context';
import { fail } from '@naober/kit/errors';
import { isUuid } from '@naober/kit/ids';
import { localDateOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { visibleMember } from '../borrowed/visible-member.ts';
import { employedAt } from '../home-roster/employed-at.ts';
import { isErased, lockPeople } from '../sign-up/lock.ts';
import { HoursDeputy } from './hours-deputy.entity.ts';
import { canNameDeputies } from './timesheet-access.rules.ts';

@InputType({ description: 'Who verifies hours in whose stead, and when.' })
export class NameHoursDeputyInput {
  @Field(() => ID, { description: 'The member.' })
  memberId!: string;

  @Field(() => ID, { nullable: true, description: 'The department; null for all of the member.' })
  departmentId?: string | null;

  @Field(() => ID, { description: 'The deputy, employed by the member.' })
  professionalId!: string;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day; at most a year after the first.' })
  endsOn!: string;
}

type Code = 'INVALID_PERIOD' | 'NOT_EMPLOYED' | 'TOO_MANY';
const NameHoursDeputyError = userErrorOf<Code>('NameHoursDeputy', {
  INVALID_PERIOD: 'It ends before today or before it begins, or lasts longer than a year.',
  NOT_EMPLOYED: 'The member does not employ this person in that time.',
  TOO_MANY: 'The member has a hundred deputies already.',
});

@ObjectType({ description: 'What became of a nameHoursDeputy.' })
export class NameHoursDeputyPayload {
  @Field(() => HoursDeputy, { nullable: true, description: 'The deputy; null when refused.' })
  hoursDeputy!: HoursDeputy | null;

  @Field(() => [NameHoursDeputyError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedError<Code>[];
}

const most = 100;

@Resolver()
export class NameHoursDeputyMutation {
  @Mutation(() => NameHoursDeputyPayload, {
    description:
      'Names somebody who verifies hours in the stead of planners and team leads on those days, as one of them, HR or administrator.',
  })
  async nameHoursDeputy(
    @Arg('input', () => NameHoursDeputyInput, { description: 'Who, where and when.' }) input: NameHoursDeputyInput,
    @Ctx() context: Context,
  ): Promise<NameHoursDeputyPayload> {
    const { platform, viewer, personId, now } = context;
    const { memberId, departmentId = null, professionalId, startsOn, endsOn } = input;
    await checkPlace(memberId, departmentId, context);
    if (!isPeriod(input, localDateOf(now))) return refused('INVALID_PERIOD', 'endsOn');
    const period = { people: [professionalId], firstDay: startsOn, lastDay: endsOn };
    const isTheirs = isUuid(professionalId) && (await employedAt(platform, memberId, period)).length > 0;
    if (!isTheirs) return refused('NOT_EMPLOYED', 'professionalId');
    return platform.transactional(
      async tx => {
        await lockPeople(tx, [professionalId]);
        if (await isErased(tx, professionalId)) return refused('NOT_EMPLOYED', 'professionalId');
        const ahead = await tx.count(HoursDeputy, { memberId, endsOn: { $gte: localDateOf(now) } });
        if (ahead >= most) return refused('TOO_MANY', 'memberId');
        const named = { regionId: viewer.tenantId, namedBy: personId, namedAt: now };
        const whom = { memberId, departmentId, professionalId, startsOn, endsOn };
        return { hoursDeputy: tx.create(HoursDeputy, { ...whom, ...named }), userErrors: [] };
      },
      { clear: true },
    );
  }
}

/** Throws NOT_FOUND for a member or department for which the asker names nobody. */
async function checkPlace(memberId: string, departmentId: string | null, context: Context): Promise<void> {
  const department = departmentId === null ? null : await context.byId(BorrowedDepartment).load(departmentId);
  const isPlace = departmentId === null || department?.memberId === memberId;
  const isTheirs = isPlace && canNameDeputies(context.viewer, memberId, departmentId);
  if (!isTheirs || !(await visibleMember(memberId, context)))
    throw fail('NOT_FOUND', `You name no deputies at ${memberId}.`);
}

const isPeriod = ({ startsOn, endsOn }: NameHoursDeputyInput, today: string): boolean =>
  endsOn >= startsOn && endsOn >= today && endsOn <= Temporal.PlainDate.from(startsOn).add({ years: 1 }).toString();

const refused = (code: Code, field: string): NameHoursDeputyPayload => ({
  hoursDeputy: null,
  userErrors: [userError(code, 'See the code.', [field])],
});
