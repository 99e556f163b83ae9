/** Columns of a table, by `schema.table`: a new one is named here, or what it says of people is erased. */
type Columns = Readonly<Record<string, string>>;

/** Codes, digests, and words about places, things and rules. */
export const notPersonal: Columns = {
  'branding.recruitment_event': 'description kind place title venue',
  'branding.registration': 'status',
  'exchange.borrowed_cooperation_agreement': 'department_kinds member_ids profession_ids status title',
  'exchange.borrowed_department': 'kind name',
  'exchange.borrowed_epa_definition': 'code kind profession_codes title',
  'exchange.borrowed_epa_entrustment': 'status',
  'exchange.borrowed_member': 'collective_agreement name short_name slug',
  'exchange.borrowed_profession': 'code name name_en',
  'exchange.availability_slot': 'shown_to',
  'exchange.check_acceptance': 'kind',
  'exchange.combination_job': 'status weeks',
  'exchange.consultation_request': 'mode status',
  'exchange.credential': 'kind refuse_reason specialisms status',
  'exchange.credential_verification': 'outcome',
  'exchange.borrowed_role_grant': 'role',
  'exchange.detachment_agreement': 'end_party end_reason end_status legal_basis status text_hash',
  'exchange.detachment_coverage': 'spans',
  'exchange.detachment_document': 'sha256',
  'exchange.detachment_event': 'code kind party',
  'exchange.detachment_party': 'party',
  'exchange.detachment_refusal': 'party reason text_hash',
  'exchange.detachment_signature': 'assurance party sign_in_service strength text_hash',
  'exchange.detachment_suspension': 'reason',
  'exchange.detachment_template': 'clauses source',
  'exchange.lending_record': 'kind value',
  'exchange.evaluation_group': 'agreed kind',
  'exchange.evaluation_questionnaire': 'kind questions',
  'exchange.exchange_placement': 'end_reason ended_by refuse_reason refused_by status',
  'exchange.exchange_programme': 'description description_en name name_en',
  'exchange.onboarding_item': 'party text text_en',
  'exchange.onboarding_template': 'items',
  'exchange.placement_evaluation': 'answers kind',
  'exchange.placement_step': 'act party reason status',
  'exchange.programme_wave': 'department_kinds name name_en override_reason profession_ids status',
  'exchange.wave_check': 'text text_en',
  'exchange.hour_band': 'cao code holidays source spans',
  'exchange.engagement': 'department_ids status',
  'exchange.engagement_assessment': 'outcome',
  'exchange.member_release_policy': 'steps',
  'exchange.open_shift': 'booking cancel_reason kind other_requirements required_credentials required_epas status',
  'exchange.participation_preference': 'department_kinds member_ids parts_of_day weekdays',
  'exchange.pool': 'description description_en kind name name_en profession_ids',
  'exchange.profession_requirement': 'about kind profession_code source specialisms',
  'exchange.rate_agreement': 'proposed_by_side status',
  'exchange.requirement_set': 'name',
  'exchange.requirement_set_version': 'items',
  'exchange.roster_conflict': 'fingerprint kind proposed status',
  'exchange.roster_delivery': 'kind wanted',
  'exchange.roster_import': 'kind status',
  'exchange.roster_link': 'address cursor kind name secret_name',
  'exchange.roster_mapping': 'columns kind',
  'exchange.shift_swap': 'kind status',
  'exchange.side_work_objection': 'reason status',
  'exchange.sign_up':
    'checks decline_reason held_from outcome override_code recheck_outcome rechecks status withdrawn_from',
  'exchange.sync_run': 'direction status',
  'exchange.borrowed_registration': 'city iban kvk_number oin postcode street vat_number',
  'exchange.contribution_total': 'period',
  'exchange.settlement_batch': 'cadence invoice_content invoice_number number status',
  'exchange.settlement_difference': 'gaps kind',
  'exchange.settlement_hold': 'reason',
  'exchange.settlement_line': 'bands kind legal_basis vat_basis',
  'exchange.settlement_run': 'status',
  'exchange.settlement_terms': 'cadence',
  'exchange.timesheet': 'calls home_cao kind status',
  'exchange.timesheet_band': 'band',
  'exchange.timesheet_reminder': 'stage',
  'exchange.timesheet_step': 'kind side',
  'exchange.travel_cost': 'status',
  'exchange.vat_exemption': 'basis evidence legal_basis status',
  'governance.borrowed_contribution': 'period',
  'governance.member_registration': 'city iban kvk_number oin postcode street vat_number',
  'exchange.work_interval': 'kind origin',
  'gateway.viewer_key': 'jwk kid',
  'governance.access_key': 'kind origins role_grant_ids scopes secret_digest',
  'governance.audit_entry': 'action client hash kind organisation_ids previous_hash record_type',
  'governance.borrowed_retention_rules': 'id rules',
  'governance.calendar_feed': 'secret_digest',
  'governance.consent': 'purpose',
  'governance.cooperation_agreement':
    'annexes department_kinds notice_reason return_reason stage termination_reason title',
  'governance.cooperation_agreement_alert': 'about',
  'governance.cooperation_agreement_reaction': 'opinion',
  'governance.data_export': 'status',
  'governance.data_export_part': 'subgraph',
  'governance.department': 'kind name',
  'governance.erasure_request': 'refusal_reason status',
  'governance.handbook': 'title',
  'governance.handbook_acknowledgement': 'role',
  'governance.handbook_clause': 'code roles text_en text_nl title_en title_nl',
  'governance.handbook_version': 'note status',
  'governance.identity': 'issuer',
  'governance.location': 'name place street',
  'governance.member': 'collective_agreement kind mark name place primary_colour province short_name slug',
  'governance.message': 'kind subject_type',
  'governance.message_delivery': 'channel reason status',
  'governance.message_preference': 'group mail push',
  'governance.message_settings': 'language quiet_from quiet_until',
  'governance.platform_secret': 'name value',
  'governance.profession': 'code name name_en',
  'governance.region': 'name slug',
  'governance.role_grant': 'role',
  'governance.session': 'assurance issuer secret_digest',
  'governance.sign_in_attempt': 'code_verifier issuer nonce return_to secret_digest state',
  'learning.borrowed_consent': 'purpose',
  'learning.borrowed_profession': 'code',
  'learning.epa_definition': 'code kind profession_codes title',
  'learning.epa_set_version': 'code name version',
  'learning.pathway': 'slug summary title',
  'learning.pathway_step': 'summary title',
};

/** Hers, of a form that no word fits into: emptied or gone together with another column that is looked for. */
export const goneWithTheirRow: Columns = {
  'exchange.credential': 'number',
  'exchange.detachment_document': 'bytes',
  'governance.access_key': 'hint',
  'governance.push_subscription': 'auth_secret public_key',
};

/** May name somebody, and nobody can know whom: not erased with a person, but forgotten by a rule of `retention_rule`. */
export const keptForATime: Columns = {
  SHIFT_TEXT: 'exchange.open_shift: ask_for bring contact remarks report_at',
  MEMBER_TERMS: 'exchange.member_terms: text',
  SYNC_RUN: 'exchange.sync_run: failure row_errors',
  ROSTER_DELIVERY: 'exchange.roster_delivery: failure',
  ENGAGEMENT: 'exchange.engagement_assessment: reference',
  AGREEMENT_REACTION: 'governance.cooperation_agreement_reaction: text',
  DATA_EXPORT_PART: 'governance.data_export_part: tables',
};

/** What a department or the office says of itself, whom to ask for included: it is theirs to keep true. */
export const ofADepartment: Columns = {
  'exchange.labour_dispute': 'note',
  'exchange.arrival_card':
    'badge badge_owner login login_owner medication medication_owner qualification_asked received_by report_at safety ward_sheet',
};

/** Who asked how much of late, by address or id; gone within minutes. */
export const ofTheMoment: Columns = { 'gateway.rate_limit': 'key' };

const named = (columns: Columns): string[] =>
  Object.entries(columns).flatMap(([table, names]) => {
    const [at, list] = names.includes(': ') ? (names.split(': ') as [string, string]) : [table, names];
    return list.split(' ').map(name => `${at}.${name}`);
  });

/** Every column that is not erased with a person, sorted. */
export const notErased = (): string[] =>
  [notPersonal, goneWithTheirRow, keptForATime, ofADepartment, ofTheMoment].flatMap(named).toSorted();

/** Of every subgraph alike, and the kit's: rules, and answers kept for retries, which it empties by itself. */
const ofTheKit = 'migrations|retention_rule|retention_run|borrowed_feed|rule_parameter|idempotency';

/** Every column of ours that can hold words. */
export const textColumnsSql = `
  select table_schema || '.' || table_name || '.' || column_name as name
  from information_schema.columns join information_schema.tables using (table_schema, table_name)
  where table_schema in ('governance', 'exchange', 'learning', 'branding', 'gateway') and table_type = 'BASE TABLE'
    and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea') and column_name not like '%\\_id'
    and table_name !~ '^(${ofTheKit})$'`;
