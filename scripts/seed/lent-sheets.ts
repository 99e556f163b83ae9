import type { Calendar } from './calendar.ts';
import type { Row } from './copy.ts';
import { namedId } from './ids.ts';
import { type DemoLending, lentBy } from './lent-people.ts';
import type { Inhabitant } from './population.ts';
import { departmentOf } from './reference/departments.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';

/** One day of one person at a host. */
export interface Worked {
  readonly lending: DemoLending;
  readonly person: Inhabitant;
  readonly months: number;
  readonly day: string;
  readonly name: string;
}

const daysOfMonth = [2, 4, 8, 11, 16, 19, 23];
export const weights = { REGULAR: 10_000, SATURDAY: 13_800, SUNDAY_HOLIDAY: 16_000 } as const;
export const minutes = 480;

export function workedOf(lending: DemoLending, calendar: Calendar, population: readonly Inhabitant[]): Worked[] {
  const today = calendar.date(0);
  return lentBy(lending, population).flatMap((person, at) =>
    [-2, -1, 0].flatMap(months =>
      daysOfMonth
        .slice(at % 3, (at % 3) + 5)
        .map(day => String(day + (lending.later ?? 0)).padStart(2, '0'))
        .map(day => `${calendar.monthStart(months).slice(0, 8)}${day}`)
        .filter(day => day < today)
        .map(day => ({ lending, person, months, day, name: `${lending.home}/${lending.host}/${at}/${day}` })),
    ),
  );
}

/** Who came as the sixth or later, has no agreement yet: her hours of this month wait for it. */
export const isAgreed = ({ name, months }: Worked): boolean => months < 0 || Number(name.split('/')[2]) < 5;

export const agreementName = ({ lending, person }: Worked) => `${lending.home}/${lending.host}/${person.id}`;
export const batchName = ({ lending, months }: Worked) => `${lending.home}/${lending.host}/${months}`;
export const batchesOf = (worked: readonly Worked[]) => [...new Map(worked.map(one => [batchName(one), one])).values()];
export const between = ({ lending: { home, host } }: Worked) => ({
  home_member_id: memberId(home),
  host_member_id: memberId(host),
});
export const hour = (day: string, time: string) => `${day}T${time}:00Z`;

export function bandOf(day: string): keyof typeof weights {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 ? 'SUNDAY_HOLIDAY' : weekday === 6 ? 'SATURDAY' : 'REGULAR';
}

export function agreementRow(one: Worked): Row {
  const id = namedId('lent', agreementName(one));
  const signed = hour(`${one.day.slice(0, 4)}-01-01`, '09:00');
  return {
    id,
    version: 1,
    region_id: regionId('noord'),
    series_id: id,
    number: 1,
    professional_id: one.person.id,
    ...between(one),
    profession_id: professionId(one.person.post.profession),
    cooperation_agreement_id: namedId('cooperation-agreement', 'RUN OK'),
    starts_on: `${Number(one.day.slice(0, 4)) - 1}-01-01`,
    ends_on: `${Number(one.day.slice(0, 4)) + 1}-12-31`,
    status: 'ACTIVE',
    legal_basis: 'NON_PROFIT_ASSISTANCE',
    cost_per_hour_cents: one.lending.cents,
    gross_wage_cost_cents: one.lending.cents,
    template_version: 1,
    text_hash: '0'.repeat(64),
    drafted_at: signed,
    sent_at: signed,
    signed_at: signed,
    in_force_from: `${Number(one.day.slice(0, 4)) - 1}-01-01`,
  };
}

export function sheetRow(one: Worked, calendar: Calendar): Row {
  const times = { starts_at: hour(one.day, '06:30'), ends_at: hour(one.day, '15:00'), break_minutes: 30 };
  const isSettled = isAgreed(one);
  return {
    id: namedId('lent-sheet', one.name),
    version: 1,
    region_id: regionId('noord'),
    professional_id: one.person.id,
    ...between(one),
    home_cao: 'ZIEKENHUIZEN',
    department_id: departmentOf(one.lending.host, 'OK').id,
    profession_id: professionId(one.person.post.profession),
    kind: 'REGULAR',
    planned_starts_at: times.starts_at,
    planned_ends_at: times.ends_at,
    planned_break_minutes: 30,
    ...times,
    worked_minutes: minutes,
    minutes,
    status: isSettled ? 'SETTLED' : 'CONFIRMED_BY_PROFESSIONAL',
    is_current: false,
    waiting_since: times.ends_at,
    verified_at: times.ends_at,
    confirmed_at: times.ends_at,
    settled_at: isSettled ? calendar.now : null,
  };
}

export const bandRow = (one: Worked): Row => ({
  id: namedId('lent-band', one.name),
  timesheet_id: namedId('lent-sheet', one.name),
  local_month: `${one.day.slice(0, 8)}01`,
  band: bandOf(one.day),
  minutes,
});
