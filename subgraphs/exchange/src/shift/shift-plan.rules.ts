import { elapsedMinutes, localDateOf } from '@naober/kit/local-time';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { parameterOn } from '../eligibility/parameter.rules.ts';
import { legalBreak } from '../roster/span.rules.ts';
import { isUnread, momentOf, readWallTime, type WallTime } from './local-moment.rules.ts';
import { isNightShift } from './night.rules.ts';
import type { EpaRequirement } from './open-shift.entity.ts';
import type { ShiftDetailsInput } from './shift-details.input.ts';
import { shiftProblem as problem, type ShiftProblem } from './shift-problem.rules.ts';
import { storable } from './shift-text.rules.ts';
import { asks, type Asked } from './asked.rules.ts';

/** What ids and numbers in a shift stand for. */
export interface PlanCatalogue {
  readonly professionIds: ReadonlySet<string>;
  readonly epaIds: ReadonlySet<string>;
  readonly epaSetIds: ReadonlySet<string>;
  readonly parameters: readonly RuleParameter[];
}

/** When a shift is worked. */
export interface PlannedSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly breakMinutes: number;
  readonly isNight: boolean;
}

type Texts = Record<'remarks' | 'reportAt' | 'askFor' | 'bring' | 'contact', string | null>;

/** A shift as a planner wants it, ready to be stored. */
export interface ShiftPlan extends PlannedSpan, Asked, Texts {
  readonly kind: ShiftDetailsInput['kind'];
  readonly booking: ShiftDetailsInput['booking'];
  readonly places: number;
  readonly requiredEpas: EpaRequirement[];
}

const longest = { remarks: 2_000, reportAt: 500, askFor: 200, bring: 500, contact: 200 };
export const mostPlaces = 100;

/** The plan, or everything that is wrong with what was given. */
export function planOf(input: ShiftDetailsInput, catalogue: PlanCatalogue, now: Date): ShiftPlan | ShiftProblem[] {
  const times = readTimes(input);
  const span = Array.isArray(times) ? times : plannedSpan(input, times, catalogue.parameters, now);
  const rest = restOf(input, catalogue);
  if (Array.isArray(span) || Array.isArray(rest)) return [span, rest].filter(Array.isArray).flat();
  return { ...rest, ...span };
}

/** All but the times, which differ from one shift of a series to the next. */
export function restOf(
  input: ShiftDetailsInput,
  catalogue: PlanCatalogue,
): Omit<ShiftPlan, keyof PlannedSpan> | ShiftProblem[] {
  const problems: ShiftProblem[] = [];
  const asked = asks(input, catalogue, problems);
  const texts = Object.fromEntries(
    Object.entries(longest).map(([field, most]) => {
      const read = storable(input[field as keyof Texts], most);
      if (typeof read !== 'string') return [field, read.text];
      problems.push(problem(read, field));
      return [field, null];
    }),
  ) as Texts;
  if (!(input.places >= 1 && input.places <= mostPlaces)) problems.push(problem('PLACES_NOT_VALID', 'places'));
  const { kind, booking, places } = input;
  return problems.length > 0 ? problems : { kind, booking, places, ...asked, ...texts };
}

export interface Times {
  readonly start: WallTime;
  readonly end: WallTime;
}

export function readTimes({ startsAt, endsAt }: ShiftDetailsInput): Times | ShiftProblem[] {
  const [start, end] = [readWallTime(startsAt), readWallTime(endsAt)];
  if (start && end) return { start, end };
  return [...(start ? [] : [problem('NOT_A_TIME', 'startsAt')]), ...(end ? [] : [problem('NOT_A_TIME', 'endsAt')])];
}

/** The span by elapsed time, or what is wrong with it. */
export function plannedSpan(
  { kind, breakMinutes: given }: { readonly kind: string; readonly breakMinutes?: number | null },
  { start, end }: Times,
  parameters: readonly RuleParameter[],
  now: Date,
): PlannedSpan | ShiftProblem[] {
  const [startsAt, endsAt] = [momentOf(start), momentOf(end)];
  if (isUnread(startsAt) || isUnread(endsAt))
    return [
      ...(isUnread(startsAt) ? [problem(startsAt.problem, 'startsAt', startsAt.possible)] : []),
      ...(isUnread(endsAt) ? [problem(endsAt.problem, 'endsAt', endsAt.possible)] : []),
    ];
  const minutes = elapsedMinutes(startsAt, endsAt);
  if (minutes <= 0) return [problem('ENDS_BEFORE_IT_STARTS', 'endsAt')];
  const isWork = kind === 'REGULAR' || kind === 'PRESENCE_DUTY';
  const breakMinutes = given ?? (isWork ? legalBreak(startsAt, endsAt, parameters) : 0);
  const against: [boolean, ShiftProblem][] = [
    [startsAt <= now, problem('STARTS_IN_THE_PAST', 'startsAt')],
    [
      minutes > parameterOn(parameters, `EX-10.longest-${kind}`, localDateOf(startsAt)),
      problem('SHIFT_TOO_LONG', 'endsAt'),
    ],
    [breakMinutes < 0 || breakMinutes >= minutes, problem('BREAK_NOT_VALID', 'breakMinutes')],
  ];
  const problems = against.filter(([holds]) => holds).map(([, one]) => one);
  // WT-6 counts work; who can be called and is not, does not work.
  return problems.length > 0
    ? problems
    : { startsAt, endsAt, breakMinutes, isNight: isWork && isNightShift(startsAt, endsAt, parameters) };
}
