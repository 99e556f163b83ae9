import { isBackwards, type Period } from '../period/period.rules.ts';
import { AgreementStage } from './agreement-status.rules.ts';
import { longestTitle } from './cooperation-agreement.rules.ts';

export interface AnnexText {
  readonly title: string;
  /** Where it is kept; null when its text is here. */
  readonly reference: string | null;
  readonly text: string | null;
}

export interface DraftFacts extends Period {
  readonly title: string;
  readonly memberIds: readonly string[];
  /** Members of the region that are in the cooperative on the first day. */
  readonly knownMemberIds: ReadonlySet<string>;
  readonly professionIds: readonly string[];
  readonly knownProfessionIds: ReadonlySet<string>;
  readonly noticeMonths: number | null;
  readonly renewalMonths: number | null;
  readonly runOffMonths: number;
  readonly annexes: readonly AnnexText[];
  /** First day of the version that it would follow; null for a first version. */
  readonly follows: string | null;
}

export type DraftRefusal =
  | 'INVALID_TITLE'
  | 'TOO_FEW_MEMBERS'
  | 'UNKNOWN_MEMBER'
  | 'UNKNOWN_PROFESSION'
  | 'ENDS_BEFORE_IT_STARTS'
  | 'STARTS_TOO_EARLY'
  | 'INVALID_MONTHS'
  | 'RENEWS_WITHOUT_END'
  | 'INVALID_ANNEX';

export const longestMonths = 120;
export const mostAnnexes = 20;
export const longestAnnex = 20_000;

const isMonths = (months: number | null, least: number): boolean =>
  months === null || (Number.isInteger(months) && months >= least && months <= longestMonths);

const isAnnex = ({ title, reference, text }: AnnexText): boolean =>
  isText(title, longestTitle) &&
  (reference === null) !== (text === null) &&
  isText(reference ?? text ?? '', longestAnnex);

const isText = (text: string, longest: number): boolean => text.trim() !== '' && text.length <= longest;

/** Every reason against keeping the draft so; empty means that it is complete. */
export function draftFindings(facts: DraftFacts): DraftRefusal[] {
  const { annexes, follows } = facts;
  const areMonths =
    isMonths(facts.noticeMonths, 0) && isMonths(facts.renewalMonths, 1) && isMonths(facts.runOffMonths, 0);
  const against: [boolean, DraftRefusal][] = [
    [!isText(facts.title, longestTitle), 'INVALID_TITLE'],
    [new Set(facts.memberIds).size < 2, 'TOO_FEW_MEMBERS'],
    [facts.memberIds.some(id => !facts.knownMemberIds.has(id)), 'UNKNOWN_MEMBER'],
    [facts.professionIds.some(id => !facts.knownProfessionIds.has(id)), 'UNKNOWN_PROFESSION'],
    [isBackwards(facts), 'ENDS_BEFORE_IT_STARTS'],
    [follows !== null && facts.startsOn <= follows, 'STARTS_TOO_EARLY'],
    [!areMonths, 'INVALID_MONTHS'],
    [facts.renewalMonths !== null && facts.endsOn === null, 'RENEWS_WITHOUT_END'],
    [annexes.length > mostAnnexes || !annexes.every(isAnnex), 'INVALID_ANNEX'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}

/** Where an agreement goes next on its way to adoption; null: it is there. */
export const nextStage: Readonly<Record<AgreementStage, AgreementStage | null>> = {
  DRAFT: AgreementStage.CONSULTATION,
  CONSULTATION: AgreementStage.COMPLIANCE_REVIEW,
  COMPLIANCE_REVIEW: AgreementStage.ADOPTED,
  ADOPTED: null,
};

export interface AdvanceFacts {
  readonly to: AgreementStage;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Whether it changes an agreement that was adopted before. */
  readonly isAmendment: boolean;
  /** Whether another one of its title and first day was adopted and not terminated. */
  readonly isAdopted: boolean;
  /** Whether all its members are in the cooperative on its first day. */
  readonly areMembers: boolean;
}

export type AdvanceRefusal = 'STARTS_IN_THE_PAST' | 'ALREADY_ENDED' | 'ALREADY_ADOPTED' | 'MEMBER_GONE';

/** Every reason against the next step today. What was agreed yesterday is never changed by a new version. */
export function advanceFindings(facts: AdvanceFacts, today: string): AdvanceRefusal[] {
  const adopts = facts.to === AgreementStage.ADOPTED;
  const against: [boolean, AdvanceRefusal][] = [
    [adopts && facts.isAmendment && facts.startsOn < today, 'STARTS_IN_THE_PAST'],
    [facts.endsOn !== null && facts.endsOn < today, 'ALREADY_ENDED'],
    [adopts && facts.isAdopted, 'ALREADY_ADOPTED'],
    [!facts.areMembers, 'MEMBER_GONE'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
