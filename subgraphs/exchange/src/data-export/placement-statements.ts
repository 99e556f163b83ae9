/** What is kept about her wishes, placements and answers; each asks for one person. */
export const placementStatements = {
  placements: `select placed.id, home.name as employer, host.name as host, department.name as department,
      profession.name as profession, wave.name as wave, placed.starts_on, placed.ends_on, ended_on, hours_per_week, learning,
      placed.status, status_since, created_at, requested_at, lead_approved_at, host_accepted_at, refused_by, refuse_reason,
      refuse_note, refused_at, start_reason, ended_by, end_reason, end_note
    from exchange_placement placed left join borrowed_member home on home.id = home_member_id
    left join borrowed_member host on host.id = host_member_id
    left join borrowed_department department on department.id = department_id
    left join borrowed_profession profession on profession.id = profession_id
    left join programme_wave wave on wave.id = wave_id
    where professional_id = ? order by created_at, placed.id`,
  'steps-of-placements': `select step.id, placement_id, act, step.status, party, reason, at from placement_step step
    where professional_id = ? order by at, step.id`,
  'goals-of-placements': `select goal.id, placement_id, goal.text, epa.code as epa, is_reached, said_at, added_at
    from placement_goal goal left join borrowed_epa_definition epa on epa.id = epa_id
    where professional_id = ? order by added_at, goal.id`,
  'onboarding-of-placements': `select id, placement_id, place, text, party, done_at from onboarding_item
    where professional_id = ? order by placement_id, place`,
  'answers-after-placements': `select said.id, placement_id, kind, answers, given_at, group_id is not null as is_counted
    from placement_evaluation said where respondent_id = ? order by given_at, said.id`,
  'steps-that-she-took-for-others': `select id, act, party, at from placement_step
    where taken_by = ? and professional_id <> taken_by order by at, id`,
  'copy-of-roles': `select held.id, role, member.name as member, department.name as department, held.starts_on, held.ends_on,
      is_withdrawn
    from borrowed_role_grant held left join borrowed_member member on member.id = held.member_id
    left join borrowed_department department on department.id = held.department_id
    where professional_id = ? order by held.starts_on, held.id`,
};
