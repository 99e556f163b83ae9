import { workingTimeNumbers } from '../migrations/0008-working-time.ts';
import { stricterNumbers } from '../migrations/0020-stricter-hours.ts';
import type {
  EligibilityFacts,
  OwnSignUp,
  PersonFacts,
  RuleParameter,
  ShiftFacts,
  WorkInterval,
} from '../src/eligibility/facts.rules.ts';
import { localDateOf } from '@naober/kit/local-time';
import { SignUpStatus } from '../src/sign-up/sign-up-status.rules.ts';

const number = (id: string, value: number): RuleParameter => ({ id, validFrom: '2000-01-01', validUntil: null, value });

/** The numbers as the migration gives them. */
export const parameters: readonly RuleParameter[] = [
  number('WT-4.daily-rest', 11),
  number('WT-4.shortened-rest', 8),
  number('WT-4.shortened-once-per', 168),
  number('WT-6.night-from', 0),
  number('WT-6.night-until', 6),
  number('WT-6.night-work', 60),
  number('WT-13.work-with-break', 330),
  number('WT-13.break', 30),
  number('WT-13.work-with-long-break', 600),
  number('WT-13.long-break', 45),
  number('LN-1.independent-level', 4),
  number('SG-1.offer', 120),
  number('SG-1.offer-ends-before-start', 60),
  number('SG-2.quiet-from', 22),
  number('SG-2.quiet-until', 7),
  number('SG-2.quiet-not-within', 12),
  number('EX-1.epa-facts-fresh', 60),
  number('EX-2.employer-facts-fresh', 1_440),
  ...[...workingTimeNumbers, ...stricterNumbers].map(([id, , value]) => number(id, value)),
  number('PR-5.register-fresh', 1_440),
  number('PR-5.person-check-fresh', 129_600),
  number('PR-4.warn', 180),
  number('R46.warn-first', 90),
  number('R46.warn-again', 30),
];

/** An instant by its local clock with offset, such as `2026-03-28T20:30+01:00`. */
export const instant = (text: string): Date => new Date(Temporal.Instant.from(text).epochMilliseconds);

const checkedAt = instant('2025-10-01T12:00Z');

/** Another shift of the same person, confirmed and of plain work unless said otherwise. */
export const held = (from: string, until: string, status = SignUpStatus.CONFIRMED, shiftId = 'other'): OwnSignUp => ({
  shiftId,
  memberId: 'host',
  status,
  kind: 'REGULAR',
  startsAt: instant(from),
  endsAt: instant(until),
  breakMinutes: 30,
});

/** Work of the home roster; say what differs. */
export const atHome = (from: string, until: string, over: Partial<WorkInterval> = {}): WorkInterval => ({
  ...atHomeAt(instant(from), instant(until), from.slice(0, 10)),
  ...over,
});

const someShift: ShiftFacts = {
  id: 'shift',
  memberId: 'host',
  departmentId: 'ok',
  kind: 'REGULAR',
  breakMinutes: 30,
  departmentKind: 'OK',
  professionId: 'OA',
  status: 'PUBLISHED',
  startsAt: instant('2026-06-08T07:30+02:00'),
  endsAt: instant('2026-06-08T16:00+02:00'),
  places: 2,
  placesTaken: 0,
  requiredEpas: [{ epaId: 'OA-1', minimumLevel: 4 }],
};

/** Facts of somebody who is eligible: say what differs. */
export function facts(
  over: { shift?: Partial<ShiftFacts>; person?: Partial<PersonFacts>; now?: Date } = {},
): EligibilityFacts {
  const shift: ShiftFacts = { ...someShift, ...over.shift };
  const now = over.now ?? checkedAt;
  const person: PersonFacts = {
    isSelfEmployed: false,
    employments: [
      { memberId: 'home', professionId: 'OA', collectiveAgreement: null, startsOn: '2020-01-01', endsOn: null },
    ],
    engagements: [],
    entrustments: [{ epaId: 'OA-1', level: 4, validUntil: null }],
    agreements: [
      {
        memberIds: ['home', 'host'],
        departmentKinds: ['OK'],
        professionIds: ['OA'],
        startsOn: '2020-01-01',
        endsOn: null,
        terminatedOn: null,
      },
    ],
    signUps: [],
    intervals: [],
    rosterFeeds: ['home', 'host'].map(memberId => ({ memberId, heardAt: now, toldUntil: '9999-12-31' })),
    hasNightExemption: false,
    adultFrom: null,
    presenceOptOutFrom: null,
    objections: [],
    disputes: [],
    heardAt: { entrustments: checkedAt, employments: checkedAt, agreements: checkedAt },
    ...over.person,
  };
  return { person, shift, day: localDateOf(shift.startsAt), now, parameters };
}

/** The same hours of the clock on so many days in a row, as work at home; an end before the begin is on the next day. */
export function daysAtHome(
  first: string,
  days: number,
  from: string,
  until: string,
  over: Partial<WorkInterval> = {},
): WorkInterval[] {
  const at = (date: Temporal.PlainDate, time: string) =>
    new Date(date.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: time }).epochMilliseconds);
  return Array.from({ length: days }, (_, add) => {
    const date = Temporal.PlainDate.from(first).add({ days: add });
    const ends = until > from ? date : date.add({ days: 1 });
    return { ...atHomeAt(at(date, from), at(ends, until), date.toString()), ...over };
  });
}

const atHomeAt = (startsAt: Date, endsAt: Date, onDay: string): WorkInterval => ({
  memberId: 'home',
  origin: 'HOME_ROSTER',
  kind: 'REGULAR',
  startsAt,
  endsAt,
  onDay,
  breakMinutes: null,
});
