import type { EligibilityFacts } from '../eligibility/facts.rules.ts';
import { Enforcement, type Finding } from '../eligibility/finding.rules.ts';
import { breakFindings } from './break.rules.ts';
import { callWorkFindings } from './call.rules.ts';
import { averageFindings, nightAverageFindings, weekFindings } from './hours.rules.ts';
import { ledgerWith, type Ledger } from './ledger.rules.ts';
import { minorHoursFindings, minorOnCallFindings, minorRestFindings } from './minor.rules.ts';
import { nightCountFindings } from './night-count.rules.ts';
import { noticeFindings } from './notice.rules.ts';
import { availabilityFindings, onCallDaysFindings, onCallNightFindings } from './on-call.rules.ts';
import { minorFindings, nightExemptionFindings } from './own-nights.rules.ts';
import { presenceFindings } from './presence.rules.ts';
import { overlapFindings, restFindings } from './rest.rules.ts';
import { rosterFindings, unreadableFindings } from './roster-known.rules.ts';
import { caoNightsFindings, restAfterNightsFindings, seriesFindings } from './series.rules.ts';
import { lengthFindings, longNightFindings } from './shift-length.rules.ts';
import { sideWorkFindings } from './side-work.rules.ts';
import { sundayFindings } from './sunday.rules.ts';
import { weeklyRestFindings } from './weekly-rest.rules.ts';

type Rule = (facts: EligibilityFacts, ledger: Ledger) => Finding[];

/** Working time is theirs to keep (WT-21): for the self-employed these are told, and refuse nothing. */
const ownToKeep: readonly Rule[] = [
  restFindings,
  lengthFindings,
  longNightFindings,
  weekFindings,
  averageFindings,
  nightAverageFindings,
  weeklyRestFindings,
  restAfterNightsFindings,
  nightCountFindings,
  seriesFindings,
  caoNightsFindings,
  breakFindings,
  sundayFindings,
  presenceFindings,
  availabilityFindings,
  onCallDaysFindings,
  onCallNightFindings,
  callWorkFindings,
  rosterFindings,
  unreadableFindings,
];

/** For everybody: two places at once, hours of the young, nights of who works none, what her employer objects to. */
const forAll: readonly Rule[] = [
  overlapFindings,
  minorFindings,
  minorHoursFindings,
  minorRestFindings,
  minorOnCallFindings,
  nightExemptionFindings,
  sideWorkFindings,
  noticeFindings,
];

/** WT-1 to WT-23: everything that the law and her cao have to say of a shift beside all other work of a person. */
export function workingTimeFindings(facts: EligibilityFacts): Finding[] {
  const ledger = ledgerWith(facts);
  const own = ownToKeep.flatMap(rule => rule(facts, ledger));
  const kept = facts.person.isSelfEmployed ? own.map(told) : own;
  return [...forAll.flatMap(rule => rule(facts, ledger)), ...kept];
}

function told(finding: Finding): Finding {
  if (finding.enforcement === Enforcement.RECORD) return finding;
  const ofSelfEmployed = { ruleId: 'WT-21', source: 'ATB: the self-employed are largely exempt' };
  return { ...finding, ...ofSelfEmployed, enforcement: Enforcement.SIGNAL };
}
