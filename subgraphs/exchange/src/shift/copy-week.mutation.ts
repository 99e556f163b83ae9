import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { instantOf, localDateOf, localTimeOf } from '@naober/kit/local-time';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { ruleParameters } from '../eligibility/gather-facts.ts';
import { askedHere } from './asked-here.ts';
import { asPlan, isSameShift } from './copy.rules.ts';
import { ImpossibleDate, impossibleDates } from './impossible-date.view.ts';
import { makeShift } from './make-shift.ts';
import { OpenShift } from './open-shift.entity.ts';
import { byStart } from './open-shift.resolver.ts';
import { plannedDepartment } from './plan-catalogue.ts';
import { isPossible, repeated } from './series.rules.ts';
import type { ShiftPlan } from './shift-plan.rules.ts';

@InputType({ description: "Which week of a department's shifts, and to which." })
export class CopyWeekInput {
  @Field(() => ID, { description: 'The department.' })
  departmentId!: string;

  @Field(() => LocalDate, { description: 'A day of the week that is copied, from Monday.' })
  from!: string;

  @Field(() => LocalDate, { description: 'A day of the week that it is copied to.' })
  to!: string;

  @Field(() => [LocalDate], { defaultValue: [], description: 'Days of the new week that are left out.' })
  skipDates!: string[];
}

type Code = 'SAME_WEEK' | 'NOTHING_TO_COPY' | 'DATES_NOT_POSSIBLE';
const CopyWeekError = userErrorOf<Code>('CopyWeek', {
  SAME_WEEK: 'Both days are of the same week.',
  NOTHING_TO_COPY: 'The week has no shift that the other one does not have already.',
  DATES_NOT_POSSIBLE: 'On some days a shift cannot be: `impossibleDates` says which and why. None was copied.',
});

@ObjectType({ description: 'What became of a copyWeek.' })
export class CopyWeekPayload {
  @Field(() => [OpenShift], { description: 'The drafts that were made, by start; empty when refused.' })
  shifts!: OpenShift[];

  @Field(() => [ImpossibleDate], { description: 'Days on which a shift cannot be; empty when all can.' })
  impossibleDates!: ImpossibleDate[];

  @Field(() => [CopyWeekError], { description: 'Why none was copied; empty when all were.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CopyWeekMutation {
  @Mutation(() => CopyWeekPayload, {
    description:
      'Copies the shifts of a week of a department, but those called off, to another week as drafts, at the same wall times; what is there already is not made twice.',
  })
  async copyWeek(
    @Arg('input', () => CopyWeekInput, { description: 'From where to where.' }) input: CopyWeekInput,
    @Ctx() context: Context,
  ): Promise<CopyWeekPayload> {
    const department = await plannedDepartment(context, input.departmentId);
    const [from, to] = [mondayOf(input.from), mondayOf(input.to)];
    if (from.equals(to)) return refused('SAME_WEEK', 'to');
    return context.platform.transactional(
      async tx => {
        // Two who copy at once take turns, so that neither makes twice what the other made.
        await tx.execute(`select pg_advisory_xact_lock(hashtextextended('week of ' || ?, 0))`, [department.id]);
        return copy(tx, department, from, to, input.skipDates, context.now);
      },
      { clear: true },
    );
  }
}

async function copy(
  tx: EntityManager,
  department: BorrowedDepartment,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  skipDates: readonly string[],
  now: Date,
): Promise<CopyWeekPayload> {
  const days = from.until(to).days;
  const parameters = await ruleParameters(tx);
  const [source, there] = [await shiftsOf(tx, department.id, from), await shiftsOf(tx, department.id, to)];
  const meant = source.flatMap(shift =>
    repeated(shift, wallTimes(shift), [days], parameters, now).map(dated => ({ ...dated, shift })),
  );
  const wanted = meant.filter(({ date }) => !skipDates.includes(date));
  const impossible = impossibleDates(wanted);
  if (impossible.length > 0) return refused('DATES_NOT_POSSIBLE', 'skipDates', impossible);
  const plans = wanted.flatMap(one => (isPossible(one) ? [{ ...asPlan(one.shift), ...one.span }] : []));
  const missing = plans.filter(plan => !there.some(one => isSameShift(one, plan)));
  if (missing.length === 0) return refused('NOTHING_TO_COPY', 'from');
  const copies = await asAskedHere(tx, department.memberId, missing);
  return { shifts: copies.map(plan => makeShift(tx, department, plan, null)), impossibleDates: [], userErrors: [] };
}

/** Who supervised, and the set gone by, come along while they may: a draft counts on nothing that is not there. */
async function asAskedHere(tx: EntityManager, memberId: string, plans: readonly ShiftPlan[]): Promise<ShiftPlan[]> {
  const known = new Map<string, readonly string[]>();
  const copies = [];
  for (const plan of plans) {
    const { supervisorId, requirementSetId, requiredEpas, requiredEpaSetId, startsAt } = plan;
    const asked = [supervisorId, requirementSetId, requiredEpas, requiredEpaSetId, localDateOf(startsAt)];
    const key = JSON.stringify(asked);
    const codes = known.get(key) ?? (await askedHere(tx, memberId, plan, [plan])).map(({ code }) => code);
    known.set(key, codes);
    copies.push({
      ...plan,
      supervisorId: codes.includes('SUPERVISOR_NOT_VALID') ? null : supervisorId,
      requirementSetId: codes.includes('UNKNOWN_REQUIREMENT_SET') ? null : requirementSetId,
    });
  }
  return copies;
}

function mondayOf(text: string): Temporal.PlainDate {
  const day = Temporal.PlainDate.from(text);
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Midnight on a Monday: the clocks change on Sundays, later. */
const shiftsOf = (tx: EntityManager, departmentId: string, monday: Temporal.PlainDate): Promise<OpenShift[]> => {
  const [from, until] = [monday, monday.add({ days: 7 })].map(day => instantOf(day.toPlainDateTime()));
  const where = { departmentId, startsAt: { $gte: from!, $lt: until! }, status: { $ne: 'CANCELLED' as const } };
  return tx.find(OpenShift, where, { orderBy: byStart });
};

function wallTimes({ startsAt, endsAt }: OpenShift) {
  const [start, end] = [startsAt, endsAt].map(localTimeOf);
  return {
    start: { local: start!.toPlainDateTime(), offset: start!.offset },
    end: { local: end!.toPlainDateTime(), offset: end!.offset },
  };
}

const refused = (code: Code, field: string, impossible: ImpossibleDate[] = []): CopyWeekPayload => ({
  shifts: [],
  impossibleDates: impossible,
  userErrors: [userError(code, 'See the code.', [field])],
});
