import { isOn, parameterOn } from '../eligibility/parameter.rules.ts';
import type { RuleParameter } from '../eligibility/facts.rules.ts';
import { Enforcement } from '../eligibility/finding.rules.ts';
import { inForceOn, lastDayOf, type Cooperation, type Covered } from './coverage.rules.ts';
import { detachmentRuleBook, type DetachmentCode } from './detachment-rule-book.rules.ts';
import { LegalBasis } from './detachment.enums.ts';

/** What is agreed, as far as rules look at it. */
export interface Terms extends Covered {
  readonly legalBasis: LegalBasis;
  /** Whole cents, 0 for nothing; null while it was not filled in. */
  readonly costPerHourCents: number | null;
  readonly grossWageCostCents: number | null;
}

/** What is on record of a member that lends: the newest of each kind, null for none. */
export interface OnRecord {
  readonly registration: { readonly checkedOn: string } | null;
  readonly admission: { readonly checkedOn: string } | null;
  readonly economicGroup: string | null;
}

export interface DetachmentFacts {
  readonly terms: Terms;
  readonly today: string;
  /** Hers at the home member, in the profession of the agreement; `endsOn` null = no end known. */
  readonly employments: readonly { readonly startsOn: string; readonly endsOn: string | null }[];
  readonly cooperations: readonly Cooperation[];
  readonly home: OnRecord;
  readonly host: OnRecord;
  /** Whether another agreement of hers covers the same host and department on some of its days. */
  readonly hasOther: boolean;
  /** Whether what was heard of employments and cooperation agreements is fresh enough to decide on. */
  readonly isFresh: boolean;
  readonly parameters: readonly RuleParameter[];
}

/** A reason against, or a warning. */
export interface DetachmentFinding {
  readonly code: DetachmentCode;
  readonly enforcement: Enforcement;
  readonly ruleId: string;
  readonly source: string;
}

type Against = readonly [boolean, DetachmentCode, Enforcement];
const { BLOCK, SIGNAL } = Enforcement;

/** Everything against sending it for signing, at once; empty means nothing. Pure: reads no clock, no database. */
export function detachmentFindings(facts: DetachmentFacts): DetachmentFinding[] {
  const { terms, today, hasOther } = facts;
  const day = terms.startsOn > today ? terms.startsOn : today;
  const isNonProfit = terms.legalBasis === LegalBasis.NON_PROFIT_ASSISTANCE;
  const { costPerHourCents: cost, grossWageCostCents: gross } = terms;
  return found([
    [terms.lastDay < today, 'PERIOD_OVER', BLOCK],
    ...onTheDay(facts, day),
    ...laterOn(facts, day),
    [cost === null, 'COST_MISSING', BLOCK],
    // LS-2: who lends for nothing helps; lending of workers is for a charge.
    [cost === 0 && !isNonProfit, 'FREE_WITHOUT_HELP', BLOCK],
    // LS-8: without profit means no more than she costs; nothing is never more.
    [isNonProfit && cost !== 0 && gross === null, 'GROSS_COST_MISSING', BLOCK],
    [isNonProfit && gross !== null && cost !== null && cost > gross, 'CHARGE_ABOVE_COST', BLOCK],
    [hasOther, 'OTHER_DETACHMENT', BLOCK],
  ]);
}

/** What keeps it, on that day, from coming into force although all have signed. */
export const activationFindings = (facts: DetachmentFacts, day: string): DetachmentFinding[] =>
  found(onTheDay(facts, day));

function onTheDay(facts: DetachmentFacts, day: string): Against[] {
  const { terms, employments, cooperations, isFresh } = facts;
  return [
    [!isFresh, 'FACTS_TOO_OLD', BLOCK],
    [!employments.some(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn)), 'NOT_EMPLOYED', BLOCK],
    [inForceOn(cooperations, terms, day) === null, 'NO_COOPERATION_AGREEMENT', BLOCK],
    ...basisOn(facts, day),
  ];
}

/** LS-1, LS-2, LS-4: whether the legal basis holds on that day. */
function basisOn({ terms, home, host, parameters }: DetachmentFacts, day: string): Against[] {
  if (terms.legalBasis === LegalBasis.INTRA_GROUP) {
    const isOneGroup = home.economicGroup !== null && home.economicGroup === host.economicGroup;
    return [[!isOneGroup, 'NOT_ONE_GROUP', BLOCK]];
  }
  if (terms.legalBasis !== LegalBasis.TBA) return [];
  const { registration, admission } = home;
  const isAdmitted = admission !== null && admission.checkedOn <= day;
  const within = parameterOn(parameters, 'LS-1.registration-checked-within', day);
  return [
    [registration === null, 'NOT_REGISTERED', BLOCK],
    [registration !== null && daysBetween(registration.checkedOn, day) > within, 'REGISTRATION_CHECK_OLD', SIGNAL],
    [parameterOn(parameters, 'LS-4.admission-needed', day) === 1 && !isAdmitted, 'ADMISSION_MISSING', BLOCK],
  ];
}

/** What will change while it lasts. */
function laterOn({ terms, employments, cooperations, home, parameters }: DetachmentFacts, day: string): Against[] {
  const employment = employments.find(({ startsOn, endsOn }) => isOn(day, startsOn, endsOn));
  const cooperation = inForceOn(cooperations, terms, day);
  const coveredUntil = cooperation && lastDayOf(cooperation);
  const needsNow = parameterOn(parameters, 'LS-4.admission-needed', day) === 1;
  // What is over has no later day: its number may be of days before the law.
  const last = terms.lastDay > day ? terms.lastDay : day;
  const needsLater = !needsNow && parameterOn(parameters, 'LS-4.admission-needed', last) === 1;
  const isTba = terms.legalBasis === LegalBasis.TBA;
  return [
    [(employment?.endsOn ?? terms.lastDay) < terms.lastDay, 'EMPLOYMENT_ENDS_BEFORE', SIGNAL],
    [(coveredUntil ?? terms.lastDay) < terms.lastDay, 'COOPERATION_ENDS_BEFORE', SIGNAL],
    [isTba && needsLater && home.admission === null, 'ADMISSION_NEEDED_LATER', SIGNAL],
  ];
}

const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;

const found = (against: readonly Against[]): DetachmentFinding[] =>
  against
    .filter(([holds]) => holds)
    .map(([, code, enforcement]) => ({ code, enforcement, ...detachmentRuleBook[code] }));

export const isBlocking = ({ enforcement }: Pick<DetachmentFinding, 'enforcement'>): boolean => enforcement === BLOCK;
