/** What is known of one person's credentials, and what her region asks; for `personSql`, which names her `asked.id`. */
export const credentialsSql = `
  (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'about', about, 'specialisms', specialisms, 'status', status,
      'statusSince', status_since, 'datedOn', dated_on, 'validUntil', valid_until, 'isCleared', is_cleared,
      'checkedAt', checked_at, 'checkedByRegister', checked_by_register,
      'verifiedAt', (select coalesce(json_agg(json_build_object('memberId', looked.member_id, 'at', looked.at)), '[]')
        from credential_verification looked
        where looked.credential_id = credential.id and looked.outcome = 'VERIFIED' and not looked.by_register
          and not exists (select from credential_verification later where later.credential_id = credential.id
            and later.member_id = looked.member_id and later.at > looked.at)),
      'shownTo', (select coalesce(json_agg(shown.member_id), '[]') from credential_share shown where shown.credential_id = credential.id)
    )), '[]')
    from credential where professional_id = asked.id and status not in ('REFUSED', 'WITHDRAWN')) as credentials,
  (select json_agg(json_build_object('professionId', profession.id, 'professionCode', profession.code, 'kind', law.kind,
      'about', law.about, 'validFrom', law.valid_from, 'validUntil', law.valid_until, 'specialisms', coalesce(law.specialisms, '{}')))
    from borrowed_profession profession left join profession_requirement law on law.profession_code = profession.code) as of_professions,
  (select coalesce(json_agg(json_build_object('setId', asks.id, 'memberId', member_id, 'departmentId', department_id,
      'validFrom', valid_from, 'items', items)), '[]')
    from requirement_set asks join requirement_set_version on set_id = asks.id
    where asks.region_id = (select region_id from borrowed_professional where id = asked.id)) as requirement_sets,
  (select coalesce(json_agg(json_build_object('memberId', member_id, 'kind', kind, 'fromMemberId', from_member_id,
      'isAccepted', is_accepted)), '[]')
    from check_acceptance where region_id = (select region_id from borrowed_professional where id = asked.id)) as acceptances,
  (select coalesce(json_object_agg(member_id, first_day), '{}') from (
    select member_id, min((starts_at at time zone 'Europe/Amsterdam')::date) as first_day from sign_up
    where professional_id = asked.id and status in ('CONFIRMED', 'RECONFIRM_NEEDED', 'ON_HOLD', 'WORKED') group by member_id) first) as first_days,
  (select coalesce(json_agg(json_build_object('departmentId', card.department_id, 'isRead', exists (
      select from arrival_card_reading read where read.card_id = card.id and read.professional_id = asked.id))), '[]')
    from arrival_card card
    where not exists (select from arrival_card newer where newer.department_id = card.department_id and newer.revision > card.revision)
      and card.department_id in (select department_id from open_shift join sign_up on sign_up.shift_id = open_shift.id
        where sign_up.professional_id = asked.id and sign_up.status = 'CONFIRMED' and sign_up.ends_at > remembered_from)) as arrival_cards`;
