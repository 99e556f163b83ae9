import type { Viewer } from '@naober/kit/viewer';
import { AgreementStage } from './agreement-status.rules.ts';
import {
  mayKeepAgreements,
  mayReviewAgreements,
  speaksFor,
  type SeenAgreement,
} from './cooperation-agreement.rules.ts';

/** What a party thinks of an agreement in consultation. An objection stops nothing by itself: the office weighs it. */
export enum AgreementOpinion {
  AGREES = 'AGREES',
  OBJECTS = 'OBJECTS',
}

export type ReactionRefusal = 'NOT_A_PARTY' | 'TEXT_MISSING' | 'TEXT_TOO_LONG';

export const longestReaction = 2000;

/** Whether reactions are taken: from the start of the consultation until it goes on, goes back or is given up. */
export const isInConsultation = (one: { stage: AgreementStage; terminatedOn: string | null }): boolean =>
  one.stage === AgreementStage.CONSULTATION && one.terminatedOn === null;

/** Who speaks for a party says it for that party; the office asks, and answers for nobody. */
export const mayReact = (viewer: Viewer, memberId: string): boolean => speaksFor(viewer, memberId);

/** Whether any reaction is the viewer's to see: all for the office and the compliance officer, of a party its own. */
export const seesReactions = (viewer: Viewer, agreement: SeenAgreement): boolean =>
  mayKeepAgreements(viewer, agreement) ||
  mayReviewAgreements(viewer, agreement) ||
  agreement.scope.memberIds.some(memberId => speaksFor(viewer, memberId));

interface ReactionFacts {
  readonly isParty: boolean;
  readonly opinion: AgreementOpinion;
  /** Trimmed; empty when nothing was said. */
  readonly text: string;
}

/** Every reason against a reaction; empty means that it is taken. */
export function reactionFindings({ isParty, opinion, text }: ReactionFacts): ReactionRefusal[] {
  const against: [boolean, ReactionRefusal][] = [
    [!isParty, 'NOT_A_PARTY'],
    [opinion === AgreementOpinion.OBJECTS && text === '', 'TEXT_MISSING'],
    [text.length > longestReaction, 'TEXT_TOO_LONG'],
  ];
  return against.filter(([holds]) => holds).map(([, refusal]) => refusal);
}
