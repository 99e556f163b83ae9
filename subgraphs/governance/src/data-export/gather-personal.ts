import type { EntityManager } from '@mikro-orm/postgresql';
import { personalTable, type PersonalTable } from '@naober/kit/data-export';

/** What governance stores about somebody. Others are left out by name and id, secrets with all that comes from them. */
export async function gatherPersonal(em: EntityManager, personId: string): Promise<PersonalTable[]> {
  const tables: PersonalTable[] = [];
  for (const [name, text] of Object.entries(statements)) tables.push(await personalTable(em, personId, name, text));
  return tables;
}

const statements = {
  person: `select professional.id, region.name as region, professional.name, is_self_employed, is_synthetic,
      professional.slug, is_demo
    from professional join region on region.id = region_id where professional.id = ?`,
  employments: `select employment.id, member.name as member, profession.name as profession,
      department.name as department, hours_per_week, starts_on, ends_on
    from employment join member on member.id = employment.member_id
    join profession on profession.id = profession_id left join department on department.id = department_id
    where professional_id = ? order by starts_on, employment.id`,
  roles: `select role_grant.id, role, member.name as member, department.name as department, starts_on, ends_on,
      withdrawn_at
    from role_grant left join member on member.id = role_grant.member_id
    left join department on department.id = department_id
    where professional_id = ? order by starts_on, role_grant.id`,
  'sign-in-services': `select id, issuer, subject, linked_at from identity where professional_id = ? order by linked_at, id`,
  sessions: `select id, issuer, assurance, browser, started_at, last_used_at, ended_at
    from session where professional_id = ? order by started_at, id`,
  tokens: `select id, name, may_write, created_at, expires_at, last_used_at, revoked_at
    from access_key where professional_id = ? order by created_at, id`,
  'keys-that-she-made': `select access_key.id, access_key.kind, access_key.name, member.name as member, created_at, revoked_at
    from access_key left join member on member.id = member_id
    where created_by = ? and professional_id is null order by created_at, access_key.id`,
  consents: `select id, purpose, given_at, withdrawn_at from consent where professional_id = ? order by given_at, id`,
  exports: `select id, status, requested_at, ready_at, expires_at
    from data_export where professional_id = ? order by requested_at, id`,
  'erasure-requests': `select id, status, requested_at, decided_at, refusal_reason
    from erasure_request where professional_id = ? order by requested_at, id`,
  'shifts-ahead': `select id, ends_at, is_held from borrowed_commitment where professional_id = ? order by ends_at, id`,
  messages: `select id, kind, subject_type, subject_id, facts, created_at, read_at
    from message where professional_id = ? order by created_at, id`,
  'message-deliveries': `select id, message_id, channel, status, due_at, settled_at, reason
    from message_delivery where professional_id = ? order by due_at, id`,
  'message-settings': `select language, quiet_from, quiet_until, mail_address, mail_refused_at, wished_address, wished_at
    from message_settings where professional_id = ?`,
  'message-preferences': `select "group", mail, push from message_preference where professional_id = ? order by "group"`,
  'push-devices': `select id, device, endpoint, created_at from push_subscription where professional_id = ? order by id`,
  'calendar-feeds': `select id, created_at, revoked_at from calendar_feed where professional_id = ? order by created_at, id`,
  handbook: `select version.number as version, role, acknowledged_at
    from handbook_acknowledgement ack join handbook_version version on version.id = handbook_version_id
    where professional_id = ? order by acknowledged_at, ack.id`,
  'reactions-to-agreements': `select reaction.id, agreement.title as agreement, member.name as member, opinion, text, reacted_at
    from cooperation_agreement_reaction reaction join cooperation_agreement agreement on agreement.id = agreement_id
    join member on member.id = reaction.member_id where written_by = ? order by reacted_at, reaction.id`,
  'audit-log': `select at, kind, action, client, record_type,
      case when subject_id is null or subject_id = ? then record_id end as record_id,
      (person_id = ?) is true as by_herself, (subject_id = ?) is true as about_her
    from audit_entry where subject_id = ? or person_id = ? order by position`,
};
