import type { EntityManager } from '@mikro-orm/postgresql';
import { personalTable, type PersonalTable } from '@naober/kit/data-export';
import { ownRates } from './own-rates.ts';
import { placementStatements } from './placement-statements.ts';

/** What exchange stores about somebody; who decided on her sign-ups is left out. */
export async function gatherPersonal(em: EntityManager, personId: string): Promise<PersonalTable[]> {
  const tables: PersonalTable[] = [];
  for (const [name, text] of Object.entries({ ...statements, ...placementStatements }))
    tables.push(await personalTable(em, personId, name, text));
  return [...tables, await ownRates(em, personId)];
}

const statements = {
  'sign-ups': `select sign_up.id, member.name as member, department.name as department, profession.name as profession,
      sign_up.starts_at, sign_up.ends_at, sign_up.status, submitted_at, queue_number, outcome, checks, checked_at,
      rechecked_at, recheck_outcome, rechecks, invited_at, offered_at, offer_expires_at, skipped_at, decided_at, no_show_at, may_supervise, notice_minutes, override_code, override_reason, decline_reason,
      decline_note
    from sign_up join open_shift shift on shift.id = shift_id
    left join borrowed_member member on member.id = shift.member_id
    left join borrowed_department department on department.id = shift.department_id
    left join borrowed_profession profession on profession.id = shift.profession_id
    where professional_id = ? order by sign_up.starts_at, sign_up.id`,
  swaps: `select swap.id, swap.kind, swap.status, holder_id = asked.id as gives_away, shift.starts_at, shift.ends_at,
      member.name as member, back.starts_at as in_return_starts_at, proposed_by = asked.id as proposed_it, proposed_at, accepted_at,
      swap.decided_at
    from (values (?::uuid)) as asked (id) join shift_swap swap on asked.id in (holder_id, taker_id)
    join sign_up given on given.id = given_id join open_shift shift on shift.id = given.shift_id
    left join sign_up back on back.id = returned_id left join borrowed_member member on member.id = shift.member_id
    order by proposed_at, swap.id`,
  'rosters-that-she-handed-in': `select roster_import.id, member.name as member, file_name, status, requested_at, finished_at
    from roster_import left join borrowed_member member on member.id = member_id
    where requested_by = ? order by requested_at, roster_import.id`,
  'work-elsewhere': `select work_interval.id, member.name as member, origin, kind, external_id, starts_at, ends_at, on_day,
      break_minutes, heard_at
    from work_interval left join borrowed_member member on member.id = member_id
    where professional_id = ? order by on_day, starts_at, work_interval.id`,
  'home-rosters-heard': `select member_id as id, member.name as member, heard_at, told_until
    from home_roster_heard left join borrowed_member member on member.id = member_id
    where professional_id = ? order by member.name, member_id`,
  'working-time-settings': `select professional_id as id, has_night_exemption, adult_from, presence_opt_out_from from working_time_profile
    where professional_id = ?`,
  'objections-to-work-elsewhere': `select objection.id, member.name as member, host.name as host, reason, starts_on, ends_on,
      status, raised_at, appealed_at, decided_at
    from side_work_objection objection left join borrowed_member member on member.id = member_id
    left join borrowed_member host on host.id = host_id
    where professional_id = ? order by raised_at, objection.id`,
  'detachment-agreements': `select agreement.id, agreement.series_id, agreement.number, home.name as home, host.name as host,
      department.name as department, profession.name as profession, agreement.starts_on, agreement.ends_on, agreement.ended_on,
      agreement.in_force_from, agreement.status, agreement.legal_basis, agreement.text, agreement.text_hash, agreement.sent_at,
      agreement.signed_at, agreement.end_party, agreement.end_reason, agreement.end_note, agreement.refusal_note
    from detachment_agreement agreement left join borrowed_member home on home.id = agreement.home_member_id
    left join borrowed_member host on host.id = agreement.host_member_id
    left join borrowed_department department on department.id = agreement.department_id
    left join borrowed_profession profession on profession.id = agreement.profession_id
    where agreement.professional_id = ? and agreement.sent_at is not null order by agreement.starts_on, agreement.number, agreement.id`,
  'texts-that-were-refused': `select refused.id, agreement.series_id, agreement.number, refused.party, refused.reason, refused.note,
      refused.sent_at, refused.refused_at, refused.starts_on, refused.ends_on, refused.text, refused.text_hash
    from detachment_refusal refused join detachment_agreement agreement on agreement.id = refused.detachment_id
    where agreement.professional_id = ? order by refused.refused_at, refused.id`,
  'what-she-refused-to-sign': `select refused.id, refused.party, refused.reason, refused.note, refused.refused_at, refused.text_hash
    from detachment_refusal refused where refused.refused_by = ? order by refused.refused_at, refused.id`,
  'days-on-hold': `select held.id, held.from_day, held.until_day, held.reason
    from detachment_suspension held join detachment_agreement agreement on agreement.id = held.detachment_id
    where agreement.professional_id = ? order by held.from_day, held.id`,
  'signatures-that-she-gave': `select given.id, given.party, given.signed_at, given.sign_in_service, given.signed_in_at,
      given.assurance, given.strength, given.text_hash
    from detachment_signature given where given.signed_by = ? order by given.signed_at, given.id`,
  'agreements-that-she-was-asked-to-sign': `select asked.id, asked.party, asked.asked_at, asked.reminded, asked.signed_name
    from detachment_party asked where asked.person_id = ? order by asked.asked_at, asked.id`,
  'what-she-did-with-agreements': `select done.id, done.kind, done.party, done.at, done.code
    from detachment_event done where done.by_person = ? order by done.at, done.id`,
  'agreements-handed-over-to-her': `select done.id, done.party, done.at from detachment_event done
    where done.to_person = ? order by done.at, done.id`,
  'agreements-that-she-drafted': `select id, series_id, number, drafted_at, sent_at from detachment_agreement
    where drafted_by = ? order by drafted_at, id`,
  'what-she-recorded-of-lending': `select id, kind, value, checked_on, recorded_at from lending_record
    where recorded_by = ? order by recorded_at, id`,
  'copy-of-roles': `select grants.id, member.name as member, role, starts_on, ends_on, is_withdrawn
    from borrowed_role_grant grants left join borrowed_member member on member.id = grants.member_id
    where grants.professional_id = ? order by starts_on, grants.id`,
  pools: `select membership.id, pool.name as pool, profession.name as profession, joined_at, left_at
    from pool_membership membership join pool on pool.id = pool_id
    left join borrowed_profession profession on profession.id = profession_id
    where professional_id = ? order by joined_at, membership.id`,
  wishes: `select (select coalesce(array_agg(name order by name), '{}') from borrowed_member where id = any(member_ids)) as members,
      department_kinds, weekdays, parts_of_day, at_most_shifts, may_be_asked
    from participation_preference where professional_id = ?`,
  'time-that-she-offers': `select id, starts_at, ends_at, series_id is not null as is_repeated, is_shown
    from availability_slot where professional_id = ? order by starts_at, id`,
  'consultations-that-she-accepted': `select request.id, member.name as member, department.name as department, mode,
      starts_at, ends_at, status, accepted_at, closed_at
    from consultation_request request left join borrowed_member member on member.id = member_id
    left join borrowed_department department on department.id = department_id
    where accepted_by = ? order by starts_at, request.id`,
  'consultations-that-she-asked-for': `select request.id, member.name as member, department.name as department, mode,
      starts_at, ends_at, subject, status, asked_at, closed_at
    from consultation_request request left join borrowed_member member on member.id = member_id
    left join borrowed_department department on department.id = department_id
    where asked_by = ? order by asked_at, request.id`,
  'saved-filters':
    'select id, name, query, created_at from saved_filter where professional_id = ? order by created_at, id',
  credentials: `select id, kind, about, number, specialisms, dated_on, valid_until, is_cleared, status, refuse_reason, refuse_note, submitted_at,
      status_since, checked_at, checked_by_register
    from credential where professional_id = ? order by submitted_at, id`,
  'looks-at-credentials': `select looked.id, credential.kind, looked.at, looked.outcome, looked.by_register, member.name as member
    from credential_verification looked join credential on credential.id = credential_id
    left join borrowed_member member on member.id = member_id
    where professional_id = ? order by looked.at, looked.id`,
  'hosts-that-were-shown-credentials': `select shown.id, credential.kind, member.name as member, shared_at
    from credential_share shown join credential on credential.id = credential_id
    left join borrowed_member member on member.id = member_id
    where shown.professional_id = ? order by shared_at, shown.id`,
  'arrival-cards-that-she-read': `select read.id, department.name as department, card.revision, acknowledged_at
    from arrival_card_reading read join arrival_card card on card.id = card_id
    left join borrowed_department department on department.id = read.department_id
    where professional_id = ? order by acknowledged_at, read.id`,
  'what-she-said-of-departments': `select said.id, member.name as member, department.name as department,
      was_briefing_complete, was_received, would_return, text, is_named, given_at
    from department_feedback said left join borrowed_member member on member.id = member_id
    left join borrowed_department department on department.id = department_id
    where professional_id = ? order by given_at, said.id`,
  'what-departments-wrote-to-her': `select written.id, member.name as member, department.name as department, text, written_at
    from professional_feedback written left join borrowed_member member on member.id = member_id
    left join borrowed_department department on department.id = department_id
    where professional_id = ? order by written_at, written.id`,
  'what-she-wrote-to-others': `select written.id, department.name as department, text, written_at
    from professional_feedback written left join borrowed_department department on department.id = department_id
    where written_by = ? order by written_at, written.id`,
  'hours-that-were-settled': `select line.id, home.name as home, host.name as host, kind, line.day, line.month, line.minutes,
      line.kilometres, line.credits_id is not null as is_taken_back
    from settlement_line line left join borrowed_member home on home.id = line.home_member_id
    left join borrowed_member host on host.id = line.host_member_id
    where professional_id = ? order by line.day, line.id`,
  'hours-that-wait-to-be-settled': `select waiting.id, host.name as host, kind, day, minutes, kilometres, gaps, since
    from settlement_difference waiting left join borrowed_member host on host.id = host_member_id
    where professional_id = ? order by day, waiting.id`,
  journeys: `select travel.id, host.name as host, day, kilometres, status, entered_at, decided_at
    from travel_cost travel left join borrowed_member host on host.id = host_member_id
    where professional_id = ? order by day, travel.id`,
  hours: `select sheet.id, host.name as host, home.name as home, department.name as department, profession.name as profession,
      sheet.kind, home_cao, planned_starts_at, planned_ends_at, planned_break_minutes, sheet.starts_at, sheet.ends_at,
      sheet.break_minutes, calls, worked_minutes, minutes, sheet.status, corrects_id is not null as is_correction, is_current,
      waiting_since, verified_at, confirmed_at, settled_at,
      (select coalesce(json_agg(json_build_object('month', local_month, 'band', band, 'minutes', part.minutes)
         order by local_month, band), '[]') from timesheet_band part where timesheet_id = sheet.id) as bands
    from timesheet sheet left join borrowed_member host on host.id = host_member_id
    left join borrowed_member home on home.id = home_member_id
    left join borrowed_department department on department.id = sheet.department_id
    left join borrowed_profession profession on profession.id = sheet.profession_id
    where professional_id = ? order by sheet.starts_at, sheet.id`,
  'steps-with-hours': `select id, timesheet_id, kind, side, at, note, starts_at, ends_at, break_minutes from timesheet_step
    where professional_id = ? order by at, id`,
  'words-with-hours-of-others': `select id, kind, at, note from timesheet_step
    where by_id = ? and by_id <> professional_id order by at, id`,
  'hours-deputy': `select deputy.id, member.name as member, department.name as department, starts_on, ends_on, named_at
    from hours_deputy deputy left join borrowed_member member on member.id = deputy.member_id
    left join borrowed_department department on department.id = department_id
    where professional_id = ? order by starts_on, deputy.id`,
  engagements: `select engagement.id, member.name as member, profession.name as profession,
      (select coalesce(array_agg(name order by name), '{}') from borrowed_department where id = any(department_ids)) as departments,
      starts_on, ends_on, status, drafted_at, accepted_at, ended_at
    from engagement left join borrowed_member member on member.id = member_id
    left join borrowed_profession profession on profession.id = profession_id
    where professional_id = ? order by starts_on, engagement.id`,
  'assessments-of-her-engagements': `select looked.id, member.name as member, outcome, assessed_on
    from engagement_assessment looked left join borrowed_member member on member.id = member_id
    where professional_id = ? order by recorded_at, looked.id`,
  'combination-jobs': `select job.id, number, first.name as first_employer, second.name as second_employer, weeks, starts_on, ends_on,
      status, drafted_at, first_accepted_at, second_accepted_at, professional_accepted_at, agreed_at
    from combination_job job left join borrowed_member first on first.id = first_member_id
    left join borrowed_member second on second.id = second_member_id
    where professional_id = ? order by starts_on, job.id`,
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
