/** What somebody can do about a finding. */
export enum FindingRemedy {
  OTHER_SHIFT = 'OTHER_SHIFT',
  OTHER_TIME = 'OTHER_TIME',
  OTHER_DAY = 'OTHER_DAY',
  WITHDRAW_OTHER = 'WITHDRAW_OTHER',
  LEARN_EPA = 'LEARN_EPA',
  ASK_HOST = 'ASK_HOST',
  ASK_HOME_EMPLOYER = 'ASK_HOME_EMPLOYER',
  ASK_OFFICE = 'ASK_OFFICE',
  WAIT = 'WAIT',
  CHECK_OWN_HOURS = 'CHECK_OWN_HOURS',
  CHANGE_SETTING = 'CHANGE_SETTING',
  SHOW_PAPERS = 'SHOW_PAPERS',
  READ_CARD = 'READ_CARD',
  NOTHING = 'NOTHING',
}

interface Rule {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly source: string;
  readonly remedy: FindingRemedy;
}

const rule = (ruleId: string, source: string, remedy: FindingRemedy, ruleVersion = '1'): Rule => ({
  ruleId,
  ruleVersion,
  source,
  remedy,
});
const can = FindingRemedy;

/** Every reason that can speak against a sign-up, with the rule behind it and what to do about it. */
export const ruleBook = {
  SHIFT_STARTED: rule('EX-3', 'Naober: a shift that began is no longer on offer', can.OTHER_SHIFT),
  SHIFT_NOT_OPEN: rule('EX-4', 'Naober: only published shifts are on offer', can.OTHER_SHIFT),
  ALREADY_SIGNED_UP: rule('EX-5', 'Naober: one sign-up per person and shift', can.NOTHING),
  NOT_EMPLOYED: rule('EX-6', 'Naober: members lend each other their own employees (RUN)', can.ASK_HOME_EMPLOYER),
  ENGAGEMENT_MISSING: rule(
    'ACM-10',
    'ACM: host and self-employed professional contract with each other; Wet DBA: the host assesses it',
    can.ASK_HOST,
  ),
  PROFESSION_MISMATCH: rule('EX-7', 'Naober: the profession of an employment on the day of the shift', can.OTHER_SHIFT),
  EPA_MISSING: rule('LN-1', 'CZO: EPA levels; 4 and 5 act without supervision', can.LEARN_EPA),
  EPA_UNKNOWN: rule('EX-1', 'Naober: entrustments that are too old or unknown prove nothing', can.WAIT),
  SUPERVISOR_MISSING: rule('SG-5', 'CZO: below level 4 one acts under supervision; level 5 supervises', can.ASK_HOST),
  NO_AGREEMENT_IN_FORCE: rule(
    'EX-8',
    'Cooperation agreement of the members ("samenwerkingsovereenkomst")',
    can.ASK_HOME_EMPLOYER,
  ),
  DETACHMENT_UNSIGNED: rule(
    'DT-6',
    'Detachment agreement: three signatures before the first shift',
    can.ASK_HOME_EMPLOYER,
  ),
  NO_DETACHMENT: rule('DT-7', 'Detachment agreement ("detacheringsovereenkomst")', can.ASK_HOME_EMPLOYER),
  LABOUR_DISPUTE: rule('EX-10', 'Waadi 10, 11: who is lent does not replace who strikes', can.ASK_OFFICE),
  CREDENTIAL_MISSING: rule('PR-8', 'Wkkgz art. 4, Wet BIG art. 3 and 34; what the host asks', can.SHOW_PAPERS),
  CREDENTIAL_EXPIRED: rule('PR-8', 'Wkkgz art. 4: it holds on the whole shift', can.SHOW_PAPERS),
  CREDENTIAL_TOO_OLD: rule('PR-8', 'Wkkgz art. 4: the host says how old it may be', can.SHOW_PAPERS),
  SPECIALISM_MISSING: rule('PR-3', 'Wet BIG art. 14; role codes of UZI and CIBG', can.SHOW_PAPERS),
  CREDENTIAL_NOT_VALID: rule('PR-5', 'Wet BIG: struck off, or suspended', can.SHOW_PAPERS),
  CREDENTIAL_RESTRICTED: rule('PR-5', 'Wet BIG: a restriction is looked at by each host', can.ASK_HOST),
  CREDENTIAL_UNVERIFIED: rule('PR-8', 'Wkkgz art. 4: the host verifies, or accepts who did', can.ASK_HOST),
  CREDENTIAL_UNKNOWN: rule('PR-5', 'Naober: what the register said more than a day ago proves nothing', can.WAIT),
  ARRIVAL_CARD_NOT_READ: rule('EX-11', 'Naober: read before the first shift at a department', can.READ_CARD),
  SHIFT_FULL: rule('EX-9', 'Naober: the waiting list is served in order of signing up', can.WAIT),
  OVERLAP: rule('WT-17', 'ATW 5:15: all employers together', can.WITHDRAW_OTHER),
  ROSTER_STALE: rule('WT-17', 'ATW 5:15; Naober: a roster older than 24 h proves nothing', can.ASK_HOME_EMPLOYER),
  ROSTER_NOT_REACHED: rule('WT-17', 'ATW 5:15: she reports her other work', can.CHECK_OWN_HOURS),
  ROSTER_UNKNOWN: rule('WT-17', 'ATW 5:15: she reports her other work', can.CHECK_OWN_HOURS),
  ROSTER_UNREADABLE: rule('WT-17', 'ATW 5:15; Naober: a row that cannot be read proves nothing', can.ASK_HOME_EMPLOYER),
  REST_TOO_SHORT: rule('WT-4', 'ATW 5:3 (2), 5:15', can.OTHER_TIME),
  REST_SHORTENED: rule('WT-4', 'ATW 5:3 (2), 5:15', can.OTHER_TIME),
  NIGHT_REST_SHORTENED: rule('WT-8', 'ATW 5:8 (2), 5:15', can.OTHER_TIME),
  SHIFT_TOO_LONG: rule('WT-1', 'ATW 5:7 (2), 5:8 (1)', can.OTHER_SHIFT),
  LONG_NIGHT: rule('WT-7', 'ATW 5:8 (4)', can.OTHER_SHIFT),
  WEEK_TOO_LONG: rule('WT-2', 'ATW 5:7 (2), 5:15', can.OTHER_DAY),
  AVERAGE_TOO_HIGH: rule('WT-3', 'ATW 5:7 (2), 5:15', can.OTHER_DAY),
  WEEKLY_REST_MISSING: rule('WT-5', 'ATW 5:5 (2), 5:15', can.OTHER_DAY),
  REST_AFTER_NIGHTS: rule('WT-9', 'ATW 5:8 (3), 5:15', can.OTHER_TIME),
  TOO_MANY_NIGHTS: rule('WT-10', 'ATW 5:8 (7) and (8), 5:15', can.OTHER_SHIFT),
  NIGHT_AVERAGE_TOO_HIGH: rule('WT-11', 'ATW 5:8 (5), 5:15', can.OTHER_DAY),
  SERIES_TOO_LONG: rule('WT-12', 'ATW 5:8 (6), 5:15', can.OTHER_DAY),
  NIGHTS_IN_A_ROW: rule('CAO-1', 'Cao Ziekenhuizen 6.12', can.OTHER_DAY),
  BREAK_TOO_SHORT: rule('WT-13', 'ATW 5:4', can.ASK_HOST),
  SUNDAYS_WORKED: rule('WT-14', 'ATW 5:6; cao Ziekenhuizen 6.10', can.OTHER_DAY),
  PRESENCE_DUTY_LIMIT: rule('WT-15', 'ATB 4.8:1', can.OTHER_DAY),
  ON_CALL_LIMIT: rule('WT-16', 'ATW 5:9, ATB 4.8:2', can.OTHER_DAY),
  ON_CALL_FREE_DAYS: rule('WT-16', 'ATW 5:9 (2)', can.OTHER_DAY),
  ON_CALL_AROUND_NIGHT: rule('WT-16', 'ATW 5:9 (5)', can.OTHER_TIME),
  ON_CALL_WORK: rule('WT-16', 'ATW 5:9', can.OTHER_TIME),
  SIDE_WORK_OBJECTION: rule('WT-18', 'BW 7:653a: an objective reason of the home employer', can.ASK_HOME_EMPLOYER),
  SHORT_NOTICE: rule('WT-19', 'ATW 4:2; cao UMC', can.NOTHING),
  MINOR_AT_NIGHT: rule('WT-22', 'ATW 4 and 5: no nights under eighteen', can.OTHER_SHIFT),
  MINOR_HOURS: rule('WT-22', 'ATW 5:7 (1)', can.OTHER_SHIFT),
  MINOR_REST: rule('WT-22', 'ATW 5:3 (1)', can.OTHER_TIME),
  MINOR_ON_CALL: rule('WT-22', 'ATW 5:9, ATB 4.8', can.OTHER_SHIFT),
  MINOR_BREAK: rule('WT-22', 'ATW 5:4', can.ASK_HOST),
  NIGHT_EXEMPT: rule('WT-23', 'Cao Ziekenhuizen 9.2: her own choice', can.CHANGE_SETTING),
} as const satisfies Record<string, Rule>;
