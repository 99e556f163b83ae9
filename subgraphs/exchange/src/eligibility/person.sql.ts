/** Every dated number of the rules, as one value. */
export const parametersSql = `
  (select json_agg(json_build_object('id', id, 'validFrom', valid_from, 'validUntil', valid_until, 'value', value)) from rule_parameter)`;

/** All that rules need of one person. Parameters: person, from when sign-ups are remembered, today. */
export const personSql = `
with asked (id, remembered_from, today) as (values (?::uuid, ?::timestamptz, ?::date))
select
  (select is_self_employed from borrowed_professional where id = asked.id) as is_self_employed,
  (select coalesce(json_agg(json_build_object(
      'memberId', member_id, 'professionId', profession_id, 'startsOn', starts_on, 'endsOn', ends_on)), '[]')
    from borrowed_employment where professional_id = asked.id) as employments,
  (select coalesce(json_agg(json_build_object('epaId', epa_id, 'level', level, 'validUntil', valid_until)), '[]')
    from borrowed_epa_entrustment where professional_id = asked.id and status = 'ACTIVE') as entrustments,
  (select coalesce(json_agg(json_build_object(
      'memberIds', member_ids, 'departmentKinds', department_kinds, 'professionIds', profession_ids,
      'startsOn', starts_on, 'endsOn', ends_on, 'terminatedOn', terminated_on)), '[]')
    from borrowed_cooperation_agreement
    where region_id = (select region_id from borrowed_professional where id = asked.id)
      and coalesce(ends_on >= today, true)) as agreements,
  (select coalesce(json_agg(to_jsonb(held) order by held.submitted_at desc, held.id desc), '[]')
    from sign_up held
    where professional_id = asked.id and status <> 'WITHDRAWN' and ends_at > remembered_from) as sign_ups,
  (select coalesce(json_object_agg(topic, heard_at), '{}') from borrowed_feed) as feeds,
  (select coalesce(json_object_agg(set_id, ids), '{}')
    from (select set_id, json_agg(id order by id) as ids from borrowed_epa_definition where kind = 'CORE' group by set_id) core) as core_epas,
  ${parametersSql} as parameters
from asked`;
