import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { departmentOf } from './reference/departments.ts';
import { members } from './reference/members.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import type { Writer } from './writer.ts';

type Status = 'DRAFT' | 'SUBMITTED' | 'VERIFIED_BY_HOST' | 'DISPUTED' | 'CONFIRMED_BY_PROFESSIONAL' | 'SETTLED';

/** Hours on a weekday from 07:30, planned until 16:00 with half an hour of break: ordinary hours by every cao. */
interface DemoHours {
  readonly who: string;
  readonly host: string;
  /** Days from the first Tuesday that is at least two days away. */
  readonly day: number;
  /** Minutes beyond 16:00; less than 0 is earlier. */
  readonly later: number;
  readonly status: Status;
  /** The shift of a story that it is of; null for one that the demo does not show. */
  readonly story: string | null;
  readonly steps: readonly (readonly [kind: string, side: 'PROFESSIONAL' | 'HOST' | 'PLATFORM', note: string | null])[];
  /** The name of the hours that it corrects. */
  readonly corrects?: string;
}

const prepared = ['PREPARED', 'PLATFORM', null] as const;
const entered = ['ENTERED', 'PROFESSIONAL', null] as const;
const verified = ['VERIFIED', 'HOST', null] as const;
const confirmed = ['CONFIRMED', 'PROFESSIONAL', null] as const;
const settled = ['SETTLED', 'PLATFORM', null] as const;
const late = ['ENTERED', 'PROFESSIONAL', 'De laatste operatie liep uit.'] as const;

/** One of each state, for those who are looked at. */
export const demoHours: readonly DemoHours[] = [
  hours('wouter-smit', 'martini', -13, 0, 'SUBMITTED', 'esra-worked', [prepared, entered]),
  hours('nienke-wijnstra', 'martini', -13, 75, 'SUBMITTED', 'esra-worked', [prepared, late]),
  hours('roelien-meijer', 'martini', -13, 45, 'DISPUTED', 'esra-worked', [
    prepared,
    late,
    ['VERIFIED', 'HOST', 'Volgens het rooster tot kwart voor vijf.'],
    ['DISPUTED', 'PROFESSIONAL', 'Ik bleef tot kwart over vijf, vraag het Karin.'],
  ]),
  hours('femke-hoekstra', 'martini', -13, 0, 'DRAFT', 'esra-worked', [prepared]),
  hours('karin-huizinga', 'martini', -13, 0, 'CONFIRMED_BY_PROFESSIONAL', 'esra-worked', [
    prepared,
    entered,
    verified,
    confirmed,
  ]),
  hours('femke-hoekstra', 'ozg', -14, 30, 'VERIFIED_BY_HOST', 'femke-worked', [
    prepared,
    ['ENTERED', 'PROFESSIONAL', 'Ik bleef een uur langer.'],
    ['VERIFIED', 'HOST', 'Volgens ons was het een half uur.'],
  ]),
  hours('femke-hoekstra', 'ozg', -21, 0, 'CONFIRMED_BY_PROFESSIONAL', null, [prepared, entered, verified, confirmed]),
  hours('femke-hoekstra', 'wza', -35, 0, 'SETTLED', null, [prepared, entered, verified, confirmed, settled]),
  {
    ...hours('femke-hoekstra', 'wza', -35, 30, 'SUBMITTED', null, [
      ['CORRECTED', 'PROFESSIONAL', 'Ik was die dag pas om half vijf klaar.'],
    ]),
    corrects: 'femke-hoekstra/wza/-35',
  },
];

function hours(
  who: string,
  host: string,
  day: number,
  later: number,
  status: Status,
  story: string | null,
  steps: DemoHours['steps'],
): DemoHours {
  return { who, host, day, later, status, story, steps };
}

const nameOf = ({ who, host, day, corrects }: DemoHours) => `${who}/${host}/${day}${corrects ? '/correction' : ''}`;
const sheetId = (name: string) => namedId('timesheet', name);

/** Hours in every state, and a deputy at the Martini. */
export async function writeHours(write: Writer, calendar: Calendar): Promise<void> {
  const tuesday = calendar.next(2, 2);
  const rows = demoHours.map(one => ({ one, row: sheetRow(one, tuesday, calendar) }));
  await write(
    'exchange.timesheet',
    rows.map(({ row }) => row),
  );
  await write(
    'exchange.timesheet_band',
    rows.map(({ one, row }) => ({
      id: namedId('timesheet-band', nameOf(one)),
      timesheet_id: row['id']!,
      local_month: `${calendar.date(tuesday + one.day).slice(0, 7)}-01`,
      band: 'REGULAR',
      minutes: row['minutes']!,
    })),
  );
  await write(
    'exchange.timesheet_step',
    rows.flatMap(({ one, row }) => stepRows(one, row, tuesday, calendar)),
  );
  await write('exchange.hours_deputy', [
    {
      id: namedId('hours-deputy', 'karin'),
      region_id: regionId('noord'),
      member_id: memberId('martini'),
      department_id: departmentOf('martini', 'OK').id,
      professional_id: personOf('karin-huizinga').id,
      starts_on: calendar.date(0),
      ends_on: calendar.date(21),
      named_by: personOf('esra-yilmaz').id,
      named_at: calendar.now,
    },
  ]);
}

const start = 450;
const plannedEnd = 960;

function sheetRow(one: DemoHours, tuesday: number, calendar: Calendar): Row {
  const { who, host, later, status, story, corrects } = one;
  const day = tuesday + one.day;
  const home = personOf(who).job!.member;
  const worked = plannedEnd - start - 30 + later;
  const isAgreed = status === 'CONFIRMED_BY_PROFESSIONAL' || status === 'SETTLED';
  const since = new Date(calendar.now.getTime() - 30 * 3_600_000);
  return {
    id: sheetId(nameOf(one)),
    region_id: regionId('noord'),
    professional_id: personOf(who).id,
    sign_up_id: story === null ? null : namedId('sign-up', `${story}/${who}`),
    corrects_id: corrects ? sheetId(corrects) : null,
    home_member_id: memberId(home),
    home_department_id: departmentOf(home, 'OK').id,
    home_cao: members.find(({ slug }) => slug === home)!.collectiveAgreement,
    host_member_id: memberId(host),
    department_id: departmentOf(host, 'OK').id,
    profession_id: professionId('OA'),
    kind: 'REGULAR',
    planned_starts_at: calendar.at(day, start),
    planned_ends_at: calendar.at(day, plannedEnd),
    planned_break_minutes: 30,
    starts_at: calendar.at(day, start),
    ends_at: calendar.at(day, plannedEnd + later),
    break_minutes: 30,
    calls: '[]',
    worked_minutes: worked,
    minutes: corrects ? later : worked,
    status,
    is_current: status !== 'DRAFT' && !corrects,
    waiting_since: since,
    verified_at: status === 'VERIFIED_BY_HOST' || isAgreed ? since : null,
    confirmed_at: isAgreed ? since : null,
    settled_at: status === 'SETTLED' ? since : null,
  };
}

function stepRows(one: DemoHours, row: Row, tuesday: number, calendar: Calendar): Row[] {
  return one.steps.map(([kind, side, note], at) => ({
    id: namedId('timesheet-step', `${nameOf(one)}/${at}`),
    timesheet_id: row['id']!,
    professional_id: row['professional_id']!,
    kind,
    side,
    at: new Date(Math.min(calendar.at(tuesday + one.day + at, 1_020).getTime(), calendar.now.getTime())),
    by_id: side === 'PROFESSIONAL' ? row['professional_id']! : null,
    note,
    starts_at: row['starts_at']!,
    ends_at: row['ends_at']!,
    break_minutes: 30,
  }));
}
