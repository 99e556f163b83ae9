import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@naober/kit/context';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { storable } from '../shift/shift-text.rules.ts';
import { askedTimesheet, sidesOf, withSheet } from './asked-timesheet.ts';
import { confirmHours } from './confirm-hours.ts';
import { hoursProblems } from './hours-problem.rules.ts';
import { HoursInput } from './hours.input.ts';
import { keepHours } from './keep-hours.ts';
import { noteStep } from './note-step.ts';
import type { SheetTimes } from './sheet-hours.rules.ts';
import { longestNote } from './submit-hours.mutation.ts';
import { readFor } from './take-hours.ts';
import { tellHer } from './tell-timesheet.ts';
import { TimesheetSide, TimesheetStatus, TimesheetStepKind } from './timesheet.enums.ts';
import { done, refused, timesheetPayloadOf, wrong, type TimesheetPayload } from './timesheet-payload.ts';
import { Timesheet } from './timesheet.entity.ts';
import { agreedStates, canBeCorrected } from './timesheet.rules.ts';

@InputType({ description: 'Which hours that both agreed on, and when it was instead.' })
export class CorrectTimesheetInput {
  @Field(() => ID, { description: 'The first sheet of that work.' })
  timesheetId!: string;

  @Field(() => HoursInput, { description: 'When it was.' })
  hours!: HoursInput;

  @Field(() => String, { description: 'Why, at most 500 characters, kept in Unicode NFC.' })
  note!: string;
}

const codes = {
  ...hoursProblems,
  NOT_AGREED: 'Not both said yes to it yet, or it is itself a correction: change that, or correct the first sheet.',
  ALREADY_CORRECTED: 'A correction of it is on its way: finish that first.',
  TEXT_MISSING: 'It does not say why.',
};
type Code = keyof typeof codes;
const CorrectTimesheetPayload = timesheetPayloadOf<Code>('CorrectTimesheet', codes);

@Resolver()
export class CorrectTimesheetMutation {
  @Mutation(() => CorrectTimesheetPayload, {
    description:
      'Corrects hours that both agreed on by a new entry that tells the difference, as she who worked it or for the host; it goes the same way.',
  })
  async correctTimesheet(
    @Arg('input', () => CorrectTimesheetInput, { description: 'Which hours.' }) input: CorrectTimesheetInput,
    @Ctx() context: Context,
  ): Promise<TimesheetPayload<Code>> {
    const seen = await askedTimesheet(input.timesheetId, ['hers', 'host'], context);
    const isHers = (await sidesOf(seen, context)).includes('hers');
    const note = storable(input.note, longestNote);
    if (typeof note === 'string') return refused(seen, note, ['note']);
    const { text } = note;
    if (text === null) return refused(seen, 'TEXT_MISSING', ['note']);
    return withSheet(context, seen, async ({ tx, sheet, isOfErased }) => {
      if (!canBeCorrected(sheet)) return refused(sheet, 'NOT_AGREED');
      const open = { correctsId: sheet.id, status: { $nin: [...agreedStates] } };
      if ((await tx.count(Timesheet, open)) > 0) return refused(sheet, 'ALREADY_CORRECTED');
      const times = await readFor(tx, sheet, input.hours, context.now);
      if (Array.isArray(times)) return wrong(sheet, times);
      return done(await correct(tx, sheet, { times, note: text, isHers, isOfErased }, context));
    });
  }
}

interface Correction {
  readonly times: SheetTimes;
  readonly note: string;
  readonly isHers: boolean;
  readonly isOfErased: boolean;
}

/** What an entry of the same work has in common with the first. */
const workOf = (first: Timesheet) => ({
  correctsId: first.id,
  regionId: first.regionId,
  professionalId: first.professionalId,
  signUpId: first.signUpId,
  homeMemberId: first.homeMemberId,
  homeDepartmentId: first.homeDepartmentId,
  homeCao: first.homeCao,
  hostMemberId: first.hostMemberId,
  departmentId: first.departmentId,
  professionId: first.professionId,
  kind: first.kind,
  plannedStartsAt: first.plannedStartsAt,
  plannedEndsAt: first.plannedEndsAt,
  plannedBreakMinutes: first.plannedBreakMinutes,
});

/** The new entry: hers waits for the host, the host's for her. */
async function correct(
  tx: EntityManager,
  first: Timesheet,
  { times, note, isHers, isOfErased }: Correction,
  { personId, now, events }: Context,
): Promise<Timesheet> {
  const sheet = tx.create(Timesheet, {
    ...workOf(first),
    startsAt: times.startsAt,
    endsAt: times.endsAt,
    breakMinutes: times.breakMinutes,
    workedMinutes: 0,
    minutes: 0,
    waitingSince: now,
    status: isHers ? TimesheetStatus.SUBMITTED : TimesheetStatus.VERIFIED_BY_HOST,
    verifiedAt: isHers ? null : now,
  });
  await tx.flush();
  await keepHours(tx, sheet, times);
  const side = isHers ? TimesheetSide.PROFESSIONAL : TimesheetSide.HOST;
  noteStep(tx, sheet, TimesheetStepKind.CORRECTED, { side, byId: personId, at: now, note });
  // Nobody is left to answer: what the host says is what counts.
  if (isOfErased) await confirmHours({ tx, events, now }, sheet, null);
  else if (!isHers) await tellHer(tx, events, 'HOURS_VERIFIED', sheet);
  return sheet;
}
