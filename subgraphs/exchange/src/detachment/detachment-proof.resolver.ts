import type { Context } from '@naober/kit/context';
import { LocalDate } from '@naober/kit/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { canHold, canWrite, partiesOf } from './detachment-access.rules.ts';
import { DetachmentAgreement } from './detachment-agreement.entity.ts';
import { DetachmentDocument } from './detachment-document.entity.ts';
import { DetachmentFindingView } from './detachment-finding.view.ts';
import { DetachmentPartyKind, DetachmentStatus } from './detachment.enums.ts';
import type { DetachmentFinding } from './detachment.rules.ts';
import { spanOn, type CoverageSpan } from './coverage.rules.ts';
import { coverageIn, documentsIn, versionsIn } from './detachment.batches.ts';
import { CoverageView, DocumentView } from './detachment.views.ts';
import { findingsOf } from './write-version.ts';

const isOpen = ({ status, signedAt }: DetachmentAgreement): boolean =>
  status === DetachmentStatus.DRAFT || (status === DetachmentStatus.PENDING_SIGNATURES && signedAt === null);
const isRunning = ({ status, signedAt }: DetachmentAgreement): boolean =>
  signedAt !== null && ['PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED'].includes(status);

/** What proves an agreement, and what can be done with it. */
@Resolver(() => DetachmentAgreement)
export class DetachmentProofResolver {
  @FieldResolver(() => [DetachmentAgreement], {
    description: 'All versions of the agreement that who asks sees, newest first.',
  })
  versions(@Root() { seriesId }: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentAgreement[]> {
    return versionsIn(context).load(seriesId);
  }

  @FieldResolver(() => CoverageView, {
    nullable: true,
    description:
      'By which cooperation agreement it is, or was, covered on a day, as noted last; null outside its days and before it was sent.',
  })
  async coveredBy(
    @Root() { id }: DetachmentAgreement,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
    @Ctx() context: Context,
  ): Promise<CoverageView | null> {
    const [newest] = await coverageIn(context).load(id);
    const span = newest && spanOn(newest.spans, on);
    return span ? coverageView(span, newest.notedAt) : null;
  }

  @FieldResolver(() => [CoverageView], { description: 'What covers each of its days, as noted last, in their order.' })
  async coverage(@Root() { id }: DetachmentAgreement, @Ctx() context: Context): Promise<CoverageView[]> {
    const [newest] = await coverageIn(context).load(id);
    return newest ? newest.spans.map(span => coverageView(span, newest.notedAt)) : [];
  }

  @FieldResolver(() => DocumentView, {
    nullable: true,
    description: 'Its PDF; null before the last signature, and in the moments until it is made.',
  })
  document(@Root() { id }: DetachmentAgreement, @Ctx() context: Context): Promise<DocumentView | null> {
    return documentsIn(context).load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The PDF in base64; null while there is none. That somebody took it is logged.',
  })
  async pdf(@Root() { id, professionalId }: DetachmentAgreement, @Ctx() context: Context): Promise<string | null> {
    const { guarded, audit } = context;
    const found = await guarded.findOne(DetachmentDocument, { detachmentId: id }, { populate: ['bytes'] });
    if (!found) return null;
    audit.read('DetachmentAgreement', id, professionalId);
    return Buffer.from(found.bytes).toString('base64');
  }

  @FieldResolver(() => [DetachmentFindingView], {
    nullable: true,
    description: 'What speaks against it now, and what to watch; null for who does not write it, and once it is over.',
  })
  async findings(@Root() one: DetachmentAgreement, @Ctx() context: Context): Promise<DetachmentFinding[] | null> {
    const { viewer, platform: tx, now } = context;
    if (!canWrite(viewer, one) || !(isOpen(one) || isRunning(one))) return null;
    return findingsOf({ tx, now }, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may change the draft, or send it for signing.' })
  viewerCanChange(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): boolean {
    return one.status === DetachmentStatus.DRAFT && canWrite(viewer, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may draft the next version.' })
  async viewerCanAmend(@Root() one: DetachmentAgreement, @Ctx() context: Context): Promise<boolean> {
    const versions = await versionsIn(context).load(one.seriesId);
    const newest = versions.find(({ status }) => status !== DetachmentStatus.TERMINATED);
    const isAmendable = ['PENDING_SIGNATURES', 'ACTIVE', 'SUSPENDED'].includes(one.status);
    return isAmendable && newest?.id === one.id && canWrite(context.viewer, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may withdraw it: not all have signed.' })
  viewerCanWithdraw(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): boolean {
    return isOpen(one) && canWrite(viewer, one);
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may put it on hold, or take it from it.' })
  viewerCanHold(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): boolean {
    return ['ACTIVE', 'SUSPENDED'].includes(one.status) && canHold(viewer, one);
  }

  @FieldResolver(() => [DetachmentPartyKind], { description: 'For which parties who asks may end it.' })
  viewerEndsFor(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): DetachmentPartyKind[] {
    return viewer.mayWrite && isRunning(one) ? partiesOf(viewer, one) : [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether who asks may note that all three agreed to end it.' })
  viewerCanEndForAll(@Root() one: DetachmentAgreement, @Ctx() { viewer }: Context): boolean {
    return viewer.mayWrite && isRunning(one) && canWrite(viewer, one);
  }
}

const coverageView = (
  { from, until, kind, cooperationAgreementId: id }: CoverageSpan,
  notedAt: Date,
): CoverageView => ({
  from,
  until,
  kind,
  cooperationAgreement: id === null ? null : { id },
  notedAt,
});
