import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { askedHere } from './asked-here.ts';
import { uuidv7 } from '@naober/kit/ids';
import { LocalDate } from '@naober/kit/subgraph';
import { userError, userErrorOf, type CodedError } from '@naober/kit/user-error';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { BorrowedDepartment } from '../borrowed/department.entity.ts';
import { ImpossibleDate, impossibleDates } from './impossible-date.view.ts';
import { makeShift, offerNow } from './make-shift.ts';
import { OpenShift } from './open-shift.entity.ts';
import { plannedDepartment, planCatalogue } from './plan-catalogue.ts';
import { isPossible, repeated, seriesDays } from './series.rules.ts';
import { ShiftDetailsInput } from './shift-details.input.ts';
import { readTimes, restOf } from './shift-plan.rules.ts';
import { shiftProblems, type ShiftProblemCode } from './shift-problem.rules.ts';
import { shiftErrors } from './shift-refusal.ts';

@InputType({ description: 'A shift that comes back each week.' })
export class CreateShiftSeriesInput {
  @Field(() => ID, { description: 'The department where it is worked.' })
  departmentId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True to put all on offer at once; else they are drafts.' })
  isPublished!: boolean;

  @Field(() => ShiftDetailsInput, { description: 'The first; the others say the same at the same wall times.' })
  shift!: ShiftDetailsInput;

  @Field(() => [Int], {
    defaultValue: [],
    description: 'On which days of the week, 1 for Monday to 7 for Sunday; empty for that of the first.',
  })
  weekdays!: number[];

  @Field(() => LocalDate, { nullable: true, description: 'Last day, included; null where `weeks` says it.' })
  until?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many weeks, 1 to 53; null where `until` says it.' })
  weeks?: number | null;

  @Field(() => [LocalDate], { defaultValue: [], description: 'Days that are left out.' })
  skipDates!: string[];
}

type Code = ShiftProblemCode | 'REPEAT_NOT_VALID' | 'DATES_NOT_POSSIBLE' | 'NOTHING_LEFT';
const CreateShiftSeriesError = userErrorOf<Code>('CreateShiftSeries', {
  ...shiftProblems,
  REPEAT_NOT_VALID: 'Give either a last day or a number of weeks, within 53 weeks, and days of the week from 1 to 7.',
  DATES_NOT_POSSIBLE: 'On some days it cannot be: `impossibleDates` says which and why. None was made.',
  NOTHING_LEFT: 'Every day is left out.',
});

@ObjectType({ description: 'What became of a createShiftSeries.' })
export class CreateShiftSeriesPayload {
  @Field(() => [OpenShift], { description: 'The shifts, by start; empty when refused.' })
  shifts!: OpenShift[];

  @Field(() => [ImpossibleDate], { description: 'The days on which it cannot be; empty when it can on all.' })
  impossibleDates!: ImpossibleDate[];

  @Field(() => [CreateShiftSeriesError], { description: 'Why none was made; empty when all were.' })
  userErrors!: CodedError<Code>[];
}

@Resolver()
export class CreateShiftSeriesMutation {
  @Mutation(() => CreateShiftSeriesPayload, {
    description:
      'Makes a shift that comes back each week at the same wall time, over changes of the clocks; all or none.',
  })
  async createShiftSeries(
    @Arg('input', () => CreateShiftSeriesInput, { description: 'The series.' }) input: CreateShiftSeriesInput,
    @Ctx() context: Context,
  ): Promise<CreateShiftSeriesPayload> {
    const department = await plannedDepartment(context, input.departmentId);
    return context.platform.transactional(tx => makeSeries(tx, department, input, context.now), { clear: true });
  }
}

async function makeSeries(
  tx: EntityManager,
  department: BorrowedDepartment,
  input: CreateShiftSeriesInput,
  now: Date,
): Promise<CreateShiftSeriesPayload> {
  const catalogue = await planCatalogue(tx);
  const { shift, weekdays, until = null, weeks = null, skipDates, isPublished } = input;
  const [rest, times] = [restOf(shift, catalogue), readTimes(shift)];
  if (Array.isArray(rest) || Array.isArray(times))
    return refused(shiftErrors([rest, times].filter(Array.isArray).flat()));
  const days = seriesDays(times.start.local.toPlainDate(), { weekdays, until, weeks });
  if (!days) return refused([userError('REPEAT_NOT_VALID', 'See the code.', [until ? 'until' : 'weeks'])]);
  const all = repeated(shift, times, days, catalogue.parameters, now).filter(({ date }) => !skipDates.includes(date));
  const impossible = impossibleDates(all);
  if (all.length === 0) return refused([userError('NOTHING_LEFT', 'No day is left.', ['skipDates'])]);
  if (impossible.length > 0)
    return refused([userError('DATES_NOT_POSSIBLE', 'See `impossibleDates`.', ['skipDates'])], impossible);
  const spans = all.filter(isPossible).map(({ span }) => span);
  const problems = await askedHere(tx, department.memberId, rest, spans);
  if (problems.length > 0) return refused(shiftErrors(problems));
  const offer = isPublished ? await offerNow(tx, department.memberId, now) : null;
  const seriesId = uuidv7();
  const shifts = spans.map(span => makeShift(tx, department, { ...rest, ...span }, offer, seriesId));
  return { shifts, impossibleDates: [], userErrors: [] };
}

const refused = (userErrors: CodedError<Code>[], impossible: ImpossibleDate[] = []): CreateShiftSeriesPayload => ({
  shifts: [],
  impossibleDates: impossible,
  userErrors,
});
