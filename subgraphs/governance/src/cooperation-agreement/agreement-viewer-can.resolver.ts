import type { Context } from '@naober/kit/context';
import { localDateOf } from '@naober/kit/local-time';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { versionsOf } from './agreements-of.ts';
import { AgreementStage } from './agreement-status.rules.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import {
  longestReason,
  mayAdvance,
  mayGiveNotice,
  mayKeepAgreements,
  mayReturn,
  overFindings,
} from './cooperation-agreement.rules.ts';
import { noticeFindings } from './notice.rules.ts';

/** What the viewer may do with an agreement, by the rules that the mutations ask. */
@Resolver(() => CooperationAgreement)
export class AgreementViewerCanResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may terminate it: her role allows it, and it is not over yet.',
  })
  viewerCanTerminate(@Root() agreement: CooperationAgreement, @Ctx() { viewer, now }: Context): boolean {
    return mayKeepAgreements(viewer, agreement) && overFindings(agreement, localDateOf(now)).length === 0;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write its draft anew.' })
  viewerCanRevise(@Root() agreement: CooperationAgreement, @Ctx() { viewer }: Context): boolean {
    return isDraft(agreement) && mayKeepAgreements(viewer, agreement);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may bring it to its next stage.' })
  viewerCanAdvance(@Root() agreement: CooperationAgreement, @Ctx() { viewer }: Context): boolean {
    return agreement.terminatedOn === null && mayAdvance(viewer, agreement);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may send it back to be written anew.' })
  viewerCanReturn(@Root() agreement: CooperationAgreement, @Ctx() { viewer }: Context): boolean {
    return agreement.terminatedOn === null && mayReturn(viewer, agreement);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may draft a next version: it was adopted, is not over, and none is being made.',
  })
  async viewerCanAmend(@Root() agreement: CooperationAgreement, @Ctx() context: Context): Promise<boolean> {
    const { viewer, now } = context;
    if (agreement.stage !== AgreementStage.ADOPTED || !mayKeepAgreements(viewer, agreement)) return false;
    if (overFindings(agreement, localDateOf(now)).length > 0) return false;
    const versions = await versionsOf(context, agreement.seriesId);
    return versions.every(({ stage, terminatedOn }) => stage === AgreementStage.ADOPTED || terminatedOn !== null);
  }

  @FieldResolver(() => [Member], {
    description: 'The parties for which the viewer may give notice of it today, by name; empty when for none.',
  })
  async membersToGiveNotice(@Root() agreement: CooperationAgreement, @Ctx() context: Context): Promise<Member[]> {
    const { viewer, now } = context;
    if (!viewer.mayWrite) return [];
    const facts = { isParty: true, reason: '-', longest: longestReason };
    if (noticeFindings(agreement, facts, localDateOf(now)).length > 0) return [];
    const members = await agreement.members.loadItems();
    return members.filter(({ id }) => mayGiveNotice(viewer, agreement, id));
  }
}

const isDraft = ({ stage, terminatedOn }: CooperationAgreement): boolean =>
  stage === AgreementStage.DRAFT && terminatedOn === null;
