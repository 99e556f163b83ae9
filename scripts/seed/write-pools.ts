import type { Calendar } from './calendar.ts';
import { namedId } from './ids.ts';
import { personOf } from './people.ts';
import { consultations, offered, pools, wishes } from './pools.ts';
import { departmentOf } from './reference/departments.ts';
import { staffOf } from './staff.ts';
import { professionId } from './write-professions.ts';
import { memberId, regionId } from './write-regions.ts';
import { rowsOf, type Writer } from './writer.ts';

export const poolId = (slug: string) => namedId('pool', slug);

/** Pools, who is in them, what they wish and offer, and what is asked of specialists. */
export async function writePools(write: Writer, calendar: Calendar): Promise<void> {
  await write(
    'exchange.pool',
    rowsOf(pools, one => poolRow(one, calendar)),
  );
  await write(
    'exchange.pool_membership',
    pools.flatMap(one => membershipRows(one, calendar)),
  );
  await write('exchange.participation_preference', rowsOf(wishes, wishRow));
  await write(
    'exchange.availability_slot',
    rowsOf(offered, one => slotRow(one, calendar)),
  );
  await write(
    'exchange.consultation_request',
    rowsOf(consultations, one => consultationRow(one, calendar)),
  );
  await write('exchange.saved_filter', [filterRow(calendar)]);
}

function poolRow({ slug, region, kind, professions, ...words }: (typeof pools)[number], calendar: Calendar) {
  const { name, nameEn: name_en, description, descriptionEn: description_en } = words;
  return {
    id: poolId(slug),
    region_id: regionId(region),
    kind,
    name,
    name_en,
    description,
    description_en,
    profession_ids: professions.map(professionId),
    opened_at: calendar.at(-200 + pools.findIndex(one => one.slug === slug), 540),
  };
}

const membershipRows = ({ slug, region, people }: (typeof pools)[number], calendar: Calendar) =>
  people.map(([who, profession], index) => ({
    id: namedId('pool-membership', `${slug}/${who}`),
    region_id: regionId(region),
    pool_id: poolId(slug),
    professional_id: personOf(who).id,
    profession_id: professionId(profession),
    joined_at: calendar.at(-150 + index, 600),
  }));

function wishRow({ slug, mayBeAsked, atMostShifts, weekdays }: (typeof wishes)[number]) {
  const { id, region } = personOf(slug);
  const whose = { id: namedId('participation-preference', slug), region_id: regionId(region), professional_id: id };
  return { ...whose, weekdays, at_most_shifts: atMostShifts, may_be_asked: mayBeAsked };
}

function slotRow({ slug, day, from, until }: (typeof offered)[number], calendar: Calendar) {
  const { id, region } = personOf(slug);
  return {
    id: namedId('availability-slot', `${slug}/${day}`),
    region_id: regionId(region),
    professional_id: id,
    ...spanOf(day, from, until, calendar),
    is_shown: wishes.some(one => one.slug === slug && one.mayBeAsked),
  };
}

function consultationRow(one: (typeof consultations)[number], calendar: Calendar) {
  const { name, member, department, profession, mode, subject, acceptedBy, day, from, until } = one;
  return {
    id: namedId('consultation-request', name),
    region_id: regionId('noord'),
    pool_id: poolId('specialisten-noord'),
    member_id: memberId(member),
    department_id: departmentOf(member, department).id,
    profession_id: professionId(profession),
    mode,
    ...spanOf(day, from, until, calendar),
    subject,
    status: acceptedBy ? 'ACCEPTED' : 'OPEN',
    asked_by: staffOf(member, 'PLANNER'),
    asked_at: calendar.at(-1, 600),
    accepted_by: acceptedBy && personOf(acceptedBy).id,
    accepted_at: acceptedBy && calendar.at(-1, 700),
  };
}

/** One that Femke kept. */
function filterRow(calendar: Calendar) {
  const { id, region } = personOf('femke-hoekstra');
  const whose = { id: namedId('saved-filter', 'femke'), region_id: regionId(region), professional_id: id };
  return { ...whose, name: 'Overdag op de OK', query: 'past=1&afdeling=OK', created_at: calendar.at(-20, 600) };
}

function spanOf(day: number, from: string, until: string, calendar: Calendar) {
  const on = calendar.next(2, 2) + day;
  return { starts_at: calendar.at(on, minutesOf(from)), ends_at: calendar.at(on, minutesOf(until)) };
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
