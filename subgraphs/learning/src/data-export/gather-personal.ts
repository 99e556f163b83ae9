import type { EntityManager } from '@mikro-orm/postgresql';
import { personalTable, type PersonalTable } from '@naober/kit/data-export';

/** What learning stores about somebody; who decided is left out. */
export async function gatherPersonal(em: EntityManager, personId: string): Promise<PersonalTable[]> {
  const tables: PersonalTable[] = [];
  for (const [name, text] of Object.entries(statements)) tables.push(await personalTable(em, personId, name, text));
  return tables;
}

const statements = {
  entrustments: `select entrustment.id, epa_set.name as "set", epa.code, epa.title, level, decided_on,
      entrustment.valid_until, revoked_at, revoke_reason
    from epa_entrustment entrustment join epa_definition epa on epa.id = epa_id
    join epa_set_version epa_set on epa_set.id = epa.set_id
    where professional_id = ? order by decided_on, entrustment.id`,
  'copy-of-employments': `select employment.id, member_id, profession.code as profession, starts_on, ends_on
    from borrowed_employment employment left join borrowed_profession profession on profession.id = profession_id
    where professional_id = ? order by starts_on, employment.id`,
  'copy-of-consents': 'select id, purpose, is_standing from borrowed_consent where professional_id = ? order by id',
};
