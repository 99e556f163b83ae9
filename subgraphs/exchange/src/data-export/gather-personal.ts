import type { EntityManager } from '@mikro-orm/postgresql';
import { personalTable, type PersonalTable } from '@naober/kit/data-export';

/** What exchange stores about somebody; who decided on her sign-ups is left out. */
export async function gatherPersonal(em: EntityManager, personId: string): Promise<PersonalTable[]> {
  const tables: PersonalTable[] = [];
  for (const [name, text] of Object.entries(statements)) tables.push(await personalTable(em, personId, name, text));
  return tables;
}

const statements = {
  'sign-ups': `select sign_up.id, member.name as member, department.name as department, profession.name as profession,
      sign_up.starts_at, sign_up.ends_at, sign_up.status, submitted_at, queue_number, outcome, checks, checked_at,
      invited_at, offered_at, offer_expires_at, decided_at, notice_minutes, override_code, override_reason, decline_reason,
      decline_note
    from sign_up join open_shift shift on shift.id = shift_id
    left join borrowed_member member on member.id = shift.member_id
    left join borrowed_department department on department.id = shift.department_id
    left join borrowed_profession profession on profession.id = shift.profession_id
    where professional_id = ? order by sign_up.starts_at, sign_up.id`,
  'rosters-that-she-handed-in': `select roster_import.id, member.name as member, file_name, status, requested_at, finished_at
    from roster_import left join borrowed_member member on member.id = member_id
    where requested_by = ? order by requested_at, roster_import.id`,
  'messages-to-rosters': `select delivery.id, member.name as member, kind, wanted, is_gone, told_version > 0 as is_told, ends_at
    from roster_delivery delivery left join borrowed_member member on member.id = member_id
    where wanted ->> 'workerId' = ? order by ends_at, delivery.id`,
  'copy-of-person': 'select id, is_self_employed from borrowed_professional where id = ?',
  'copy-of-employments': `select employment.id, member.name as member, profession.name as profession, starts_on, ends_on
    from borrowed_employment employment left join borrowed_member member on member.id = member_id
    left join borrowed_profession profession on profession.id = profession_id
    where professional_id = ? order by starts_on, employment.id`,
  'copy-of-entrustments': `select entrustment.id, epa.code, epa.title, level, status, decided_on, valid_until
    from borrowed_epa_entrustment entrustment left join borrowed_epa_definition epa on epa.id = epa_id
    where professional_id = ? order by decided_on, entrustment.id`,
};
