import { forgetParts } from '@naober/kit/data-export';
import { rowsBefore, type Retention } from '@naober/kit/retention';
import { endOf } from '@naober/kit/sql';

/** What is kept for a time alone. Counts of a shift stay as they were. */
export const retention: Retention[] = [
  rowsBefore(
    'SIGN_UP_NOTE',
    `update sign_up set decline_note = null, override_reason = null
     where status in ('DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST') and decided_at < ?
       and (decline_note is not null or override_reason is not null)`,
  ),
  rowsBefore(
    'SWAP_NOTE',
    'update shift_swap set approval_reason = null where approval_reason is not null and expires_at < ?',
  ),
  rowsBefore('SIGN_UP', `delete from sign_up where status not in ('CONFIRMED', 'WORKED') and ends_at < ?`),
  rowsBefore('WORKED_SHIFT', `delete from sign_up where status in ('CONFIRMED', 'WORKED') and ends_at < ?`),
  rowsBefore(
    'SHIFT_TEXT',
    `update open_shift set remarks = null, report_at = null, ask_for = null, bring = null, contact = null, cancel_note = null
     where ends_at < ? and coalesce(remarks, report_at, ask_for, bring, contact, cancel_note) is not null`,
  ),
  // What nobody is on any more: the sign-ups above go first, those that were worked much later.
  rowsBefore(
    'OPEN_SHIFT',
    'delete from open_shift where ends_at < ? and not exists (select from sign_up where shift_id = open_shift.id)',
  ),
  // Not the version that holds, nor one that somebody is still held to.
  rowsBefore(
    'MEMBER_TERMS',
    `delete from member_terms where exists (select from member_terms later
         where later.member_id = member_terms.member_id and later.valid_from > member_terms.valid_from and later.valid_from < ?)
       and not exists (select from sign_up where terms_id = member_terms.id)`,
  ),
  rowsBefore(
    'MEMBER_RELEASE_POLICY',
    `delete from member_release_policy where exists (select from member_release_policy later
         where later.member_id = member_release_policy.member_id and later.valid_from > member_release_policy.valid_from
           and later.valid_from < ?)`,
    'update member_release_policy set changed_by = null where changed_by is not null and changed_at < ?',
  ),
  rowsBefore('SHIFT_SWAP', 'delete from shift_swap where expires_at < ?'),
  rowsBefore(
    'ROSTER_ROW_ERROR',
    `update roster_import set row_errors = '[]' where row_errors <> '[]' and finished_at < ?`,
  ),
  rowsBefore(
    'ROSTER_FILE',
    `update roster_import set content = null, headers = '{}', preview = '[]',
       finished_at = coalesce(finished_at, now()), status = case when finished_at is null then 'FAILED' else status end
     where content is not null and coalesce(finished_at, requested_at) < ?`,
  ),
  rowsBefore('SYNC_RUN', 'delete from sync_run where coalesce(finished_at, requested_at) < ?'),
  rowsBefore('ROSTER_CONFLICT', 'delete from roster_conflict where decided_at < ?'),
  rowsBefore('ROSTER_DELIVERY', 'delete from roster_delivery where ends_at < ?'),
  rowsBefore('ROSTER_IMPORT', 'delete from roster_import where coalesce(finished_at, requested_at) < ?'),
  rowsBefore('WORK_INTERVAL', 'delete from work_interval where on_day < (?::timestamptz)::date'),
  rowsBefore('HOME_ROSTER_HEARD', 'delete from home_roster_heard where heard_at < ?'),
  rowsBefore(
    'ADULT_FROM',
    'update working_time_profile set adult_from = null where adult_from <= (?::timestamptz)::date',
  ),
  rowsBefore('SIDE_WORK_OBJECTION', 'delete from side_work_objection where ends_on < (?::timestamptz)::date'),
  // With its signatures, history, proofs and PDF. A version whose signatures another one carries goes with that one.
  rowsBefore(
    'DETACHMENT_AGREEMENT',
    `delete from detachment_agreement where in_force_from is not null and coalesce(ended_on, ends_on) < (?::timestamptz)::date
       and not exists (select from detachment_agreement later where later.passed_on_from = detachment_agreement.id)`,
  ),
  rowsBefore(
    'DETACHMENT_DRAFT',
    'delete from detachment_agreement where in_force_from is null and greatest(ends_on, drafted_at::date) < (?::timestamptz)::date',
  ),
  rowsBefore(
    'LENDING_RECORD',
    `delete from lending_record where exists (select from lending_record newer where newer.member_id = lending_record.member_id
       and newer.kind = lending_record.kind and newer.checked_on > lending_record.checked_on and newer.recorded_at < ?)`,
  ),
  rowsBefore('ROLE_GRANT_COPY', `delete from borrowed_role_grant where ${endOf('ends_on')} < ?`),
  rowsBefore('POOL_MEMBERSHIP', 'delete from pool_membership where left_at < ?'),
  rowsBefore('AVAILABILITY', 'delete from availability_slot where ends_at < ?'),
  rowsBefore('CONSULTATION_REQUEST', 'delete from consultation_request where ends_at < ?'),
  rowsBefore(
    'CREDENTIAL',
    `delete from credential where coalesce(
       case when status in ('REFUSED', 'WITHDRAWN', 'STRUCK_OFF') then status_since else null end,
       ${endOf('valid_until')}) < ?`,
  ),
  rowsBefore('ARRIVAL_CARD_READING', 'delete from arrival_card_reading where acknowledged_at < ?'),
  rowsBefore('DEPARTMENT_FEEDBACK', 'delete from department_feedback where given_at < ?'),
  rowsBefore('PROFESSIONAL_FEEDBACK', 'delete from professional_feedback where written_at < ?'),
  // What was agreed in an engagement goes with it; what was only proposed goes when it is closed, by the database itself.
  rowsBefore('RATE_PROPOSAL', `update engagement set is_closed = true where not is_closed and ${endOf('ends_on')} < ?`),
  rowsBefore('ENGAGEMENT', `delete from engagement where accepted_at is not null and ${endOf('ends_on')} < ?`),
  rowsBefore('ENGAGEMENT_DRAFT', 'delete from engagement where accepted_at is null and drafted_at < ?'),
  rowsBefore('COMBINATION_JOB', `delete from combination_job where status = 'AGREED' and ${endOf('ends_on')} < ?`),
  rowsBefore('COMBINATION_JOB_DRAFT', `delete from combination_job where status <> 'AGREED' and drafted_at < ?`),
  rowsBefore('PLACEMENT_IDEA', `delete from exchange_placement where status = 'IDEA' and status_since < ?`),
  rowsBefore(
    'PLACEMENT_NOTE',
    'update exchange_placement set refuse_note = null where refuse_note is not null and refused_at < ?',
    `update exchange_placement set end_note = null, start_reason = null
     where coalesce(end_note, start_reason) is not null and status in ('COMPLETED', 'ENDED_EARLY') and status_since < ?`,
  ),
  rowsBefore(
    'PLACEMENT',
    `delete from exchange_placement where status in ('COMPLETED', 'ENDED_EARLY') and ${endOf('coalesce(ended_on, ends_on)')} < ?`,
  ),
  rowsBefore('PLACEMENT_EVALUATION', 'delete from placement_evaluation where given_at < ?'),
  rowsBefore(
    'PROGRAMME_NAMES',
    'update wave_check set ticked_by = null where ticked_by is not null and ticked_at < ?',
    'update wave_place set offered_by = null where offered_by is not null and offered_at < ?',
    'update programme_wave set live_by = null where live_by is not null and live_at < ?',
    'update programme_participation set joined_by = null where joined_by is not null and joined_at < ?',
    'update onboarding_template set adopted_by = null where adopted_by is not null and adopted_at < ?',
  ),
  rowsBefore('EMPLOYMENT_COPY', `delete from borrowed_employment where ${endOf('ends_on')} < ?`),
  rowsBefore(
    'ENTRUSTMENT_COPY',
    `delete from borrowed_epa_entrustment where least(revoked_at, ${endOf('valid_until')}) < ?`,
  ),
  // Lines go with their batch; a sheet stays as long as a line tells its hours.
  rowsBefore('SETTLEMENT', `delete from settlement_batch where ${endOf('ends_on')} < ?`),
  rowsBefore('SETTLEMENT_RUN', 'delete from settlement_run where requested_at < ?'),
  rowsBefore(
    'TRAVEL_COST',
    `delete from travel_cost where day < (?::timestamptz)::date
       and not exists (select from settlement_line where source_id = travel_cost.id)`,
  ),
  rowsBefore(
    'VAT_EXEMPTION',
    `delete from vat_exemption where ${endOf('valid_until')} < ?
       and not exists (select from settlement_line where vat_exemption_id = vat_exemption.id)`,
  ),
  rowsBefore('CONTRIBUTION_TOTAL', 'delete from contribution_total where starts_on < (?::timestamptz)::date'),
  rowsBefore(
    'TIMESHEET_WORDS',
    'update timesheet_step set note = null, by_id = null where coalesce(note, by_id::text) is not null and at < ?',
  ),
  // With the year in which they were worked; what a first sheet takes along are its corrections, bands and steps.
  rowsBefore(
    'TIMESHEET',
    `delete from timesheet where corrects_id is null and ends_at < ?
       and not exists (select from timesheet later where later.corrects_id = timesheet.id and later.status not in ('CONFIRMED_BY_PROFESSIONAL', 'SETTLED'))
       and not exists (select from settlement_line where source_id = timesheet.id)`,
  ),
  rowsBefore('HOURS_DEPUTY', `delete from hours_deputy where ${endOf('ends_on')} < ?`),
  forgetParts('exchange'),
];
