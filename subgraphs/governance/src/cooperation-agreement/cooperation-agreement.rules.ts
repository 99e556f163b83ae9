import { hasRole, type Viewer } from '@naober/kit/viewer';
import { isBackwards, type Period } from '../period/period.rules.ts';
import { AgreementStage, holdsUntil, type AgreementPeriod } from './agreement-status.rules.ts';
import { maySeeRegion, type OfRegion } from '../region/region.rules.ts';

/** What an agreement covers. Empty kinds or professions = all. */
export interface Scope {
  readonly memberIds: readonly string[];
  readonly departmentKinds: readonly string[];
  readonly professionIds: readonly string[];
}

/** Where somebody works as what; `departmentKind` null = at no department in particular. */
export interface Post {
  readonly memberId: string;
  readonly departmentKind: string | null;
  readonly professionId: string;
}

export interface AdoptionFacts extends Period {
  readonly title: string;
  /** As asked for, beside those that the region knows. */
  readonly memberIds: readonly string[];
  readonly knownMemberIds: ReadonlySet<string>;
  readonly professionIds: readonly string[];
  readonly knownProfessionIds: ReadonlySet<string>;
  /** Whether an agreement of this title and first day has been adopted and not terminated. */
  readonly isAdopted: boolean;
}

export type AdoptionRefusal =
  | 'INVALID_TITLE'
  | 'TOO_FEW_MEMBERS'
  | 'UNKNOWN_MEMBER'
  | 'UNKNOWN_PROFESSION'
  | 'ENDS_BEFORE_IT_STARTS'
  | 'ALREADY_ADOPTED';

export type TerminationRefusal = 'INVALID_REASON' | 'ALREADY_TERMINATED' | 'ALREADY_ENDED';

export const longestTitle = 200;
export const longestReason = 500;

/** An agreement as far as who may see it goes. */
export interface SeenAgreement extends OfRegion {
  readonly stage: AgreementStage;
  readonly scope: Pick<Scope, 'memberIds'>;
}

/** Everyone who is signed in to the region: each may know what she is covered by. And keys made for it; visitors may not. */
export const maySeeAgreements = (viewer: Viewer, { region }: OfRegion): boolean =>
  maySeeRegion(viewer, region) &&
  (viewer.personId !== null || viewer.roles.some(({ role }) => role === 'READ_AGREEMENTS'));

/**
 * What was not adopted is for those who make it: the office and the compliance officer, and from the consultation on who
 * speaks for a party.
 */
export const maySeeAgreement = (viewer: Viewer, agreement: SeenAgreement): boolean =>
  maySeeAgreements(viewer, agreement) &&
  (agreement.stage === AgreementStage.ADOPTED ||
    mayKeepAgreements(viewer, agreement) ||
    mayReviewAgreements(viewer, agreement) ||
    (agreement.stage !== AgreementStage.DRAFT &&
      agreement.scope.memberIds.some(memberId => speaksFor(viewer, memberId))));

/** The cooperative's office alone: who manages programmes for the whole region, not for one member. */
export const mayKeepAgreements = (viewer: Viewer, { region }: OfRegion): boolean =>
  maySeeAgreements(viewer, { region }) && hasRole(viewer, 'PROGRAMME_MANAGER', null);

/** Who watches over competition law for the region: nothing is adopted past her. */
export const mayReviewAgreements = (viewer: Viewer, { region }: OfRegion): boolean =>
  maySeeAgreements(viewer, { region }) && hasRole(viewer, 'COMPLIANCE_OFFICER', null);

/** Who signs for a member. */
export const speaksFor = (viewer: Viewer, memberId: string): boolean =>
  viewer.personId !== null && (hasRole(viewer, 'HR_ADVISOR', memberId) || hasRole(viewer, 'MEMBER_ADMIN', memberId));

/** A party gives notice itself, or the office writes down that it did. */
export const mayGiveNotice = (viewer: Viewer, agreement: SeenAgreement, memberId: string): boolean =>
  maySeeAgreement(viewer, agreement) && (mayKeepAgreements(viewer, agreement) || speaksFor(viewer, memberId));

/** The office brings it up to the review; who reviews it, adopts it. */
export const mayAdvance = (viewer: Viewer, agreement: SeenAgreement): boolean =>
  agreement.stage === AgreementStage.COMPLIANCE_REVIEW
    ? mayReviewAgreements(viewer, agreement)
    : agreement.stage !== AgreementStage.ADOPTED && mayKeepAgreements(viewer, agreement);

/** Back to the drawing table: the office from the consultation, from the review who reviews as well. */
export const mayReturn = (viewer: Viewer, agreement: SeenAgreement): boolean =>
  agreement.stage === AgreementStage.CONSULTATION
    ? mayKeepAgreements(viewer, agreement)
    : agreement.stage === AgreementStage.COMPLIANCE_REVIEW &&
      (mayKeepAgreements(viewer, agreement) || mayReviewAgreements(viewer, agreement));

/** A post at no department in particular is not narrowed by kinds of departments. */
export const covers = ({ memberIds, departmentKinds, professionIds }: Scope, post: Post): boolean =>
  memberIds.includes(post.memberId) &&
  (professionIds.length === 0 || professionIds.includes(post.professionId)) &&
  (departmentKinds.length === 0 || post.departmentKind === null || departmentKinds.includes(post.departmentKind));

/** Every reason against the adoption; empty means that it is allowed. */
export function adoptionFindings(facts: AdoptionFacts): AdoptionRefusal[] {
  return holding<AdoptionRefusal>([
    [!isText(facts.title, longestTitle), 'INVALID_TITLE'],
    [new Set(facts.memberIds).size < 2, 'TOO_FEW_MEMBERS'],
    [facts.memberIds.some(id => !facts.knownMemberIds.has(id)), 'UNKNOWN_MEMBER'],
    [facts.professionIds.some(id => !facts.knownProfessionIds.has(id)), 'UNKNOWN_PROFESSION'],
    [isBackwards(facts), 'ENDS_BEFORE_IT_STARTS'],
    [facts.isAdopted, 'ALREADY_ADOPTED'],
  ]);
}

/** Every reason against terminating it today. One that has yet to start can be terminated: it never holds then. */
export const terminationFindings = (
  agreement: AgreementPeriod,
  reason: string,
  today: string,
): TerminationRefusal[] => [
  ...holding<TerminationRefusal>([[!isText(reason, longestReason), 'INVALID_REASON']]),
  ...overFindings(agreement, today),
];

/** Why it is over already; empty means that it holds or has yet to start. */
export function overFindings(agreement: AgreementPeriod, today: string): TerminationRefusal[] {
  const last = holdsUntil({ ...agreement, terminatedOn: null });
  return holding<TerminationRefusal>([
    [agreement.terminatedOn !== null, 'ALREADY_TERMINATED'],
    [last !== null && last < today, 'ALREADY_ENDED'],
  ]);
}

const isText = (text: string, longest: number): boolean => text.trim() !== '' && text.length <= longest;

const holding = <Refusal>(against: [boolean, Refusal][]): Refusal[] =>
  against.filter(([holds]) => holds).map(([, refusal]) => refusal);
