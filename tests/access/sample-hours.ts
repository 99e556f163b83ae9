import { uuidv7 } from '@naober/kit/ids';
import type { Database } from './database.ts';
import type { Known } from './samples.ts';

/** Hours of Femke at OK of Martini of long ago that wait for the host, and deputies there: she herself later on, and one whose days are over. */
export async function addHours(database: Database, known: Known) {
  const { noord, femke, martini, ok } = known;
  const ids = { sheet: uuidv7(), deputy: uuidv7(), formerDeputy: uuidv7() };
  const times = { starts_at: '2024-03-06T07:00Z', ends_at: '2024-03-06T15:30Z', break_minutes: 30 };
  await database.insert('exchange.timesheet', {
    id: ids.sheet,
    region_id: noord,
    professional_id: femke,
    home_member_id: martini,
    home_department_id: ok,
    home_cao: 'ZIEKENHUIZEN',
    host_member_id: martini,
    department_id: ok,
    profession_id: known.profession,
    kind: 'REGULAR',
    planned_starts_at: times.starts_at,
    planned_ends_at: times.ends_at,
    planned_break_minutes: 30,
    ...times,
    worked_minutes: 480,
    minutes: 480,
    status: 'SUBMITTED',
    is_current: true,
    waiting_since: new Date(),
  });
  const band = { local_month: '2024-03-01', band: 'REGULAR', minutes: 480 };
  await database.insert('exchange.timesheet_band', { id: uuidv7(), timesheet_id: ids.sheet, ...band });
  const step = { kind: 'ENTERED', side: 'PROFESSIONAL', at: new Date(), by_id: femke, note: 'Words of hours' };
  const whose = { timesheet_id: ids.sheet, professional_id: femke };
  await database.insert('exchange.timesheet_step', { id: uuidv7(), ...whose, ...step, ...times });
  await addDeputy(database, known, [ids.deputy, femke], ['2098-01-01', '2098-02-01']);
  await addDeputy(database, known, [ids.formerDeputy, known.assessor], [lastWeek(8), lastWeek(7)]);
  return ids;
}

/** So many days ago: over, and not forgotten yet. */
const lastWeek = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

async function addDeputy(
  database: Database,
  { noord, martini, ok }: Known,
  [id, professionalId]: readonly [string, string],
  [startsOn, endsOn]: readonly [string, string],
): Promise<void> {
  const where = { region_id: noord, member_id: martini, department_id: ok, professional_id: professionalId };
  const when = { starts_on: startsOn, ends_on: endsOn, named_at: new Date() };
  await database.insert('exchange.hours_deputy', { id, ...where, ...when });
}
