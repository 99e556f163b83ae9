/** Every column that knows people by their id; where it says something of something else, of what. */
export const peopleColumns: readonly string[] = [
  'arrival_card.written_by', // about a department
  'arrival_card_reading.professional_id',
  'availability_slot.professional_id',
  'borrowed_employment.professional_id',
  'borrowed_epa_entrustment.professional_id',
  'borrowed_role_grant.professional_id',
  'check_acceptance.decided_by', // about a member
  ...'drafted_by first_accepted_by professional_id second_accepted_by'.split(' ').map(one => `combination_job.${one}`),
  'consultation_request.accepted_by',
  'consultation_request.asked_by',
  'credential.professional_id',
  'credential_share.professional_id',
  'department_feedback.professional_id',
  ...'engagement.drafted_by engagement.professional_id'.split(' '), // for a host
  ...'engagement_assessment.assessed_by engagement_assessment.professional_id'.split(' '), // the same
  'home_roster_heard.professional_id',
  'hours_deputy.named_by', // about a department
  'hours_deputy.professional_id',
  'labour_dispute.ended_by', // about a member
  'labour_dispute.entered_by', // the same
  'member_release_policy.changed_by', // the same
  'member_terms.set_by', // the same
  'open_shift.cancelled_by', // about a shift
  'participation_preference.professional_id',
  'pool_membership.professional_id',
  'professional_feedback.professional_id',
  'professional_feedback.written_by',
  ...'answered_by professional_id proposed_by'.split(' ').map(one => `rate_agreement.${one}`), // for a host, or herself
  'requirement_set_version.adopted_by', // about a member
  'roster_conflict.decided_by', // about a shift
  'roster_import.requested_by',
  'roster_link.made_by', // about a member
  'roster_mapping.saved_by', // the same
  'saved_filter.professional_id',
  'shift_swap.given_approved_by', // about whom it was decided
  'shift_swap.proposed_by',
  'shift_swap.returned_approved_by', // as the other
  'side_work_objection.decided_by', // about whom it was decided
  'side_work_objection.professional_id',
  'side_work_objection.raised_by', // the same
  'sign_up.decided_by', // about whom it was decided
  'sign_up.invited_by', // the same
  'sign_up.no_show_by', // the same
  'sign_up.professional_id',
  'timesheet.professional_id',
  'timesheet_step.professional_id',
  'work_interval.professional_id',
  'working_time_profile.professional_id',
  'detachment_agreement.drafted_by', // for two members
  'detachment_agreement.professional_id',
  'detachment_event.by_person', // what was done with an agreement
  'detachment_event.to_person',
  'detachment_party.person_id',
  'detachment_refusal.refused_by',
  'detachment_signature.signed_by',
  'exchange_placement.host_accepted_by', // about whom it was decided
  'exchange_placement.lead_approved_by', // the same
  'exchange_placement.professional_id',
  'lending_record.recorded_by', // about a member
  'onboarding_item.done_by', // for whom it was done
  'onboarding_item.professional_id',
  'onboarding_template.adopted_by', // about a member
  'placement_goal.professional_id',
  'placement_step.professional_id',
  'placement_step.taken_by',
  'programme_participation.joined_by', // about a member
  'programme_wave.live_by', // about a programme
  'settlement_batch.credited_by', // for a member
  'settlement_batch.exported_by', // the same
  'settlement_batch.home_approved_by', // the same
  'settlement_batch.host_approved_by', // the same
  'settlement_difference.professional_id',
  'settlement_hold.held_by', // for a member
  'settlement_line.professional_id',
  'settlement_run.requested_by', // for a member
  'settlement_terms.set_by', // the same
  'travel_cost.decided_by', // about whom it was decided
  'travel_cost.entered_by', // for whom it was entered
  'travel_cost.professional_id',
  'vat_exemption.asked_by', // for a member
  'vat_exemption.decided_by', // the same
  'wave_check.ticked_by', // about a programme
  'wave_place.offered_by', // about a department
];
