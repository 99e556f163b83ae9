import { credentialsSql } from '../credential/credentials.sql.ts';

/** Every dated number of the rules, as one value. */
export const parametersSql = `
  (select json_agg(json_build_object('id', id, 'validFrom', valid_from, 'validUntil', valid_until, 'value', value)) from rule_parameter)`;

/** Shifts that she signed up for, as worked once both sides agree on that, and work elsewhere: a year back, longer than rules look, and all that is ahead. */
const workSql = `
  (select coalesce(json_agg(json_build_object('shiftId', held.shift_id, 'memberId', held.member_id, 'status', held.status,
      'kind', shift.kind, 'startsAt', coalesce(sheet.starts_at, held.starts_at), 'endsAt', coalesce(sheet.ends_at, held.ends_at),
      'breakMinutes', coalesce(sheet.break_minutes, shift.break_minutes), 'calls', coalesce(sheet.calls, '[]'))), '[]')
    from sign_up held join open_shift shift on shift.id = held.shift_id
    left join timesheet sheet on sheet.sign_up_id = held.id and sheet.is_current and sheet.confirmed_at is not null
    where held.professional_id = asked.id and held.status not in ('DECLINED', 'WITHDRAWN', 'LAPSED', 'RELEASED', 'CANCELLED_BY_HOST')
      and held.ends_at > counted_from) as work_here,
  (select coalesce(json_agg(json_build_object('memberId', member_id, 'origin', origin, 'kind', kind, 'startsAt', starts_at,
      'endsAt', ends_at, 'onDay', on_day, 'breakMinutes', break_minutes)), '[]')
    from work_interval where professional_id = asked.id and on_day >= (counted_from at time zone 'Europe/Amsterdam')::date) as work_elsewhere,
  (select coalesce(json_agg(json_build_object('weeks', weeks, 'startsOn', starts_on, 'endsOn', ends_on)), '[]')
    from combination_job where professional_id = asked.id and status = 'AGREED'
      and coalesce(ends_on >= (counted_from at time zone 'Europe/Amsterdam')::date, true)) as combination_jobs,
  (select coalesce(json_agg(json_build_object('memberId', member_id, 'heardAt', heard_at, 'toldUntil', told_until)), '[]')
    from (select linked.member_id, hers.heard_at, hers.told_until
      from (select member_id from home_roster_feed
          where member_id in (select member_id from borrowed_employment where professional_id = asked.id)
          union select member_id from home_roster_heard where professional_id = asked.id) as linked
      left join home_roster_heard hers on hers.member_id = linked.member_id and hers.professional_id = asked.id) as known) as roster_feeds,
  (select json_build_object('hasNightExemption', has_night_exemption, 'adultFrom', adult_from,
      'presenceOptOutFrom', presence_opt_out_from)
    from working_time_profile where professional_id = asked.id) as profile,
  (select coalesce(json_agg(json_build_object('memberId', member_id, 'hostId', host_id, 'startsOn', starts_on,
      'endsOn', ends_on)), '[]')
    from side_work_objection where professional_id = asked.id and status in ('IN_FORCE', 'APPEALED', 'UPHELD')) as objections,
  (select coalesce(json_agg(json_build_object('memberId', member_id, 'startsOn', starts_on, 'endsOn', ends_on,
      'departmentIds', case when location_id is null then null else (
        select coalesce(json_agg(id), '[]') from borrowed_department where location_id = labour_dispute.location_id) end)), '[]')
    from labour_dispute
    where region_id = (select region_id from borrowed_professional where id = asked.id)
      and coalesce(ends_on >= today, true)) as disputes`;

/** What holds or waits for signatures; what is on hold holds for nobody. And where her employers keep agreements here. */
const detachmentsSql = `
  (select coalesce(json_agg(json_build_object('hostMemberId', host_member_id, 'departmentId', department_id,
      'startsOn', starts_on, 'lastDay', coalesce(ended_on, ends_on), 'isSigned', signed_at is not null)), '[]')
    from detachment_agreement where professional_id = asked.id
      and status in ('PENDING_SIGNATURES', 'ACTIVE')) as detachments,
  (select coalesce(json_agg(json_build_object('homeMemberId', home_member_id, 'hostMemberId', host_member_id)), '[]')
    from detachment_practice
    where home_member_id in (select member_id from borrowed_employment where professional_id = asked.id)) as detaching_pairs`;

/** All that rules need of people, a row each. Parameters: people, from when sign-ups are remembered and work is counted, today. */
export const personSql = `
with asked (id, remembered_from, counted_from, today) as (select unnest(?::uuid[]), ?::timestamptz, ?::timestamptz, ?::date)
select
  asked.id,
  (select is_self_employed from borrowed_professional where id = asked.id) as is_self_employed,
  (select coalesce(json_agg(json_build_object(
      'memberId', member_id, 'professionId', profession_id, 'startsOn', starts_on, 'endsOn', ends_on, 'collectiveAgreement',
      (select collective_agreement from borrowed_member where id = member_id))), '[]')
    from borrowed_employment where professional_id = asked.id) as employments,
  (select coalesce(json_agg(json_build_object('memberId', member_id, 'professionId', profession_id,
      'departmentIds', department_ids, 'startsOn', starts_on, 'endsOn', ends_on)), '[]')
    from engagement where professional_id = asked.id and status = 'ACTIVE') as engagements,
  (select coalesce(json_agg(json_build_object('epaId', epa_id, 'level', level, 'validUntil', valid_until)), '[]')
    from borrowed_epa_entrustment where professional_id = asked.id and status = 'ACTIVE') as entrustments,
  (select coalesce(json_agg(json_build_object(
      'memberIds', member_ids, 'departmentKinds', department_kinds, 'professionIds', profession_ids,
      'startsOn', starts_on, 'endsOn', ends_on, 'terminatedOn', terminated_on, 'runOffUntil', run_off_until)), '[]')
    from borrowed_cooperation_agreement
    where region_id = (select region_id from borrowed_professional where id = asked.id) and status = 'ADOPTED'
      and coalesce(greatest(ends_on, run_off_until) >= today, true)) as agreements,
  (select coalesce(json_agg(json_build_object('memberId', id, 'successorId', successor_id, 'mergedOn', merged_on)), '[]')
    from borrowed_member
    where region_id = (select region_id from borrowed_professional where id = asked.id)
      and merged_on is not null) as successors,
  (select coalesce(json_agg(to_jsonb(held) order by held.submitted_at desc, held.id desc), '[]')
    from sign_up held
    where professional_id = asked.id and status <> 'WITHDRAWN' and ends_at > remembered_from) as sign_ups,
  ${workSql},
  ${detachmentsSql},
  (select coalesce(json_object_agg(topic, heard_at), '{}') from borrowed_feed) as feeds,
  (select coalesce(json_object_agg(set_id, ids), '{}')
    from (select set_id, json_agg(id order by id) as ids from borrowed_epa_definition where kind = 'CORE' group by set_id) core) as core_epas,
  ${credentialsSql},
  ${parametersSql} as parameters
from asked`;
