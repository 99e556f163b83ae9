import type { EntityManager } from '@mikro-orm/postgresql';
import { localDateOf } from '@naober/kit/local-time';
import { rows } from '@naober/kit/sql';
import type { OpenShift } from '../shift/open-shift.entity.ts';

/** The EPAs that somebody must hold who supervises there. */
type AskedEpas = Pick<OpenShift, 'requiredEpas' | 'requiredEpaSetId'>;

/** As many as a planner can choose from. */
const most = 200;

/** SG-5: `person` holds every EPA asked, of a set every core EPA, at the level at which one supervises others. */
const holdsAllSql = `not exists (
  select from (select unnest(?::uuid[]) as id
    union select id from borrowed_epa_definition where kind = 'CORE' and set_id = ?::uuid) asked
  where not exists (select from borrowed_epa_entrustment held
    where held.professional_id = person.id and held.epa_id = asked.id and held.status = 'ACTIVE'
      and coalesce(held.valid_until >= ?::date, true) and held.level >= (select value from rule_parameter
        where id = 'SG-5.supervisor-level' and valid_from <= ?::date and coalesce(valid_until >= ?::date, true))))`;

const holdsAll = ({ requiredEpas, requiredEpaSetId }: AskedEpas, day: string) => [
  `{${requiredEpas.map(({ epaId }) => epaId).join(',')}}`,
  requiredEpaSetId,
  day,
  day,
  day,
];

/** SG-5: whether somebody confirmed on the shift may supervise a learning place of it; nobody does where no EPA is asked. */
export async function maySupervise(tx: EntityManager, personId: string, shift: OpenShift): Promise<boolean> {
  if (shift.requiredEpas.length === 0 && shift.requiredEpaSetId === null) return false;
  const found = await rows(tx, `select id from borrowed_professional person where id = ? and ${holdsAllSql}`, [
    personId,
    ...holdsAll(shift, localDateOf(shift.startsAt)),
  ]);
  return found.length > 0;
}

/** Whom the host employs on that day and may name as supervisor; `onlyId` asks about one of them. `em` must be the platform's. */
export async function supervisorsOf(
  em: EntityManager,
  memberId: string,
  asked: AskedEpas,
  day: string,
  onlyId: string | null = null,
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select id from borrowed_professional person where not is_erased and (?::uuid is null or id = ?::uuid)
       and exists (select from borrowed_employment where professional_id = person.id and member_id = ?
         and starts_on <= ? and coalesce(ends_on >= ?, true))
       and ${holdsAllSql} order by id limit ${most}`,
    [onlyId, onlyId, memberId, day, day, ...holdsAll(asked, day)],
  );
  return found.map(({ id }) => id);
}
