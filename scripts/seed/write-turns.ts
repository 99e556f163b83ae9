import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import { patternOf } from './shift-patterns.ts';
import { staffOf } from './staff.ts';
import { writeMessages } from './write-messages.ts';
import { epaId } from './write-epas.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

/** A shift whose sign-up took a turn that is rare among the many: one of each, to look at. */
export interface Turn {
  readonly name: string;
  /** Days from the first Tuesday that is at least two days away. */
  readonly day: number;
  /** Host, department, profession, clock. */
  readonly what: string;
  readonly epas: readonly string[];
  readonly signUp: { readonly who: string; readonly status: 'OFFERED' | 'INVITED' | 'ON_HOLD' | 'CONFIRMED' } | null;
}

export const turns: readonly Turn[] = [
  { name: 'direct', day: 23, what: 'ozg OK OA 07:30-16:00', epas: ['OA-1', 'OA-2'], signUp: null },
  turn('offered', 23, 'martini REC RECV 12:00-20:30', 'AZ-REC-1', 'anouk-venema', 'OFFERED'),
  turn('invited', 24, 'martini OK OA 07:30-16:00', 'OA-2', 'sjoerd-postma', 'INVITED'),
  turn('on-hold', 25, 'martini REC RECV 09:30-18:00', 'AZ-REC-1', 'dieuwke-haan', 'ON_HOLD'),
  turn('taken-over', 26, 'ozg OK OA 07:30-16:00', 'OA-1', 'wouter-smit', 'CONFIRMED'),
];

/** The shift before which an offer, a hold or a swap ends. */
export const endsBefore = ({ day, what }: Turn, calendar: Calendar): Date =>
  calendar.at(calendar.next(2, 2) + day - 1, patternOf(what.split(' ')[3]!).from);

export const turnSignUpId = ({ name }: Turn) => namedId('sign-up', `turns/${name}`);
export const turnShiftId = ({ name }: Turn) => namedId('shift', `turns/${name}`);

export async function writeTurns(write: Writer, calendar: Calendar): Promise<void> {
  const signedUp = turns.filter(({ signUp }) => signUp !== null);
  await write(
    'exchange.open_shift',
    rowsOf(turns, one => shiftRow(one, calendar)),
  );
  await write(
    'exchange.sign_up',
    rowsOf(signedUp, one => signUpRow(one, calendar)),
  );
  const held = signedUp.filter(({ signUp }) => signUp!.status !== 'INVITED');
  await write(
    'governance.borrowed_commitment',
    rowsOf(held, one => commitmentRow(one, calendar)),
  );
  await write('exchange.shift_swap', [
    swapRow(
      turns.find(({ name }) => name === 'taken-over')!,
      calendar,
    ),
  ]);
  await writeMessages(write, calendar);
}

function shiftRow(one: Turn, calendar: Calendar): Row {
  const [host, department, profession, clock] = one.what.split(' ') as [string, string, string, string];
  const isTaken = one.signUp !== null && one.signUp.status !== 'INVITED';
  return {
    ...spanOf(one, calendar),
    id: turnShiftId(one),
    department_id: departmentOf(host, department).id,
    profession_id: professionId(profession),
    status: 'PUBLISHED',
    published_at: calendar.now,
    booking: one.signUp === null ? 'DIRECT' : 'PLANNER',
    break_minutes: patternOf(clock).breakMinutes,
    is_night: false,
    places: one.signUp === null ? 2 : 1,
    places_taken: Number(isTaken),
    places_confirmed: Number(one.signUp?.status === 'CONFIRMED'),
    required_epas: JSON.stringify(one.epas.map(code => ({ epaId: epaId(code), minimumLevel: 4 }))),
  };
}

function signUpRow(one: Turn, calendar: Calendar): Row {
  const { who, status } = one.signUp!;
  const before = (hours: number) => new Date(calendar.now.getTime() - hours * 3_600_000);
  const planner = staffOf(one.what.split(' ')[0]!, 'PLANNER');
  return {
    ...spanOf(one, calendar),
    id: turnSignUpId(one),
    shift_id: turnShiftId(one),
    professional_id: personOf(who).id,
    status,
    submitted_at: before(30),
    queue_number: 1,
    outcome: 'ELIGIBLE',
    checks: '[]',
    checked_at: before(6),
    decided_at: status === 'CONFIRMED' || status === 'ON_HOLD' ? before(20) : null,
    decided_by: status === 'CONFIRMED' || status === 'ON_HOLD' ? planner : null,
    invited_at: status === 'INVITED' ? before(30) : null,
    invited_by: status === 'INVITED' ? planner : null,
    offered_at: status === 'OFFERED' ? before(1) : null,
    offer_expires_at: status === 'OFFERED' ? endsBefore(one, calendar) : null,
  };
}

function spanOf({ day, what }: Turn, calendar: Calendar) {
  const [host, , , clock] = what.split(' ') as [string, string, string, string];
  const [from, until] = [patternOf(clock).from, patternOf(clock).until];
  const at = calendar.next(2, 2) + day;
  return {
    region_id: regionId(members.find(({ slug }) => slug === host)!.region),
    member_id: memberId(host),
    starts_at: calendar.at(at, from),
    ends_at: calendar.at(at, until),
  };
}

const commitmentRow = (one: Turn, calendar: Calendar): Row => ({
  id: turnSignUpId(one),
  version: 1,
  professional_id: personOf(one.signUp!.who).id,
  ends_at: spanOf(one, calendar).ends_at,
  is_held: true,
});

/** Whoever can take it over may. */
const swapRow = (one: Turn, calendar: Calendar): Row => ({
  id: namedId('swap', one.name),
  region_id: regionId('noord'),
  kind: 'TAKE_OVER',
  status: 'PROPOSED',
  given_id: turnSignUpId(one),
  holder_id: personOf(one.signUp!.who).id,
  proposed_by: personOf(one.signUp!.who).id,
  proposed_at: new Date(calendar.now.getTime() - 3 * 3_600_000),
  expires_at: endsBefore(one, calendar),
});

function turn(
  name: string,
  day: number,
  what: string,
  epa: string,
  who: string,
  status: NonNullable<Turn['signUp']>['status'],
): Turn {
  return { name, day, what, epas: [epa], signUp: { who, status } };
}
