import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DetachmentPartyKind, DetachmentStatus, LegalBasis } from './detachment.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One version of the agreement by which a member lends one person to another ("detacheringsovereenkomst"); never changed once it was sent for signing.',
})
@Entity({
  tableName: 'detachment_agreement',
  // A draft is of who writes it. `detachment-access.rules.ts` says the same of each record.
  policies: seenBy<DetachmentAgreement>(
    ({ professionalId, homeMemberId, hostMemberId, regionId, sentAt }) =>
      `${professionalId} = viewer_person() and ${sentAt} is not null or ${regionId} = viewer_tenant() and (
         viewer_holds('HR_ADVISOR', ${homeMemberId}) or viewer_holds('MEMBER_ADMIN', ${homeMemberId})
         or viewer_holds('FINANCE', ${homeMemberId}) or viewer_holds('PROGRAMME_MANAGER', null)
         or ${sentAt} is not null and (viewer_holds('HR_ADVISOR', ${hostMemberId})
           or viewer_holds('MEMBER_ADMIN', ${hostMemberId}) or viewer_holds('FINANCE', ${hostMemberId})))`,
  ),
})
export class DetachmentAgreement {
  @Field(() => ID, { description: 'Opaque, stable; of this version.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Field(() => ID, { description: 'The agreement over all its versions.' })
  @Property({ type: 'uuid' })
  seriesId!: string;

  @Field(() => Int, { description: 'Which version of the agreement it is; 1 is the first.' })
  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  homeMemberId!: string;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  /** Null = all departments of the host. */
  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Property({ type: 'uuid' })
  professionId!: string;

  /** The placement that it is for; null when it is for none. */
  @Property({ type: 'uuid', nullable: true })
  placementId: string | null = null;

  /** By which it was covered when it was sent; null for a draft. What covers which day says `detachment_coverage`. */
  @Property({ type: 'uuid', nullable: true })
  cooperationAgreementId: string | null = null;

  @Field(() => LocalDate, { description: 'First day that was agreed.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day that was agreed.' })
  @Property({ type: 'date' })
  endsOn!: string;

  @Field(() => DetachmentStatus, { description: 'Where it stands.' })
  @Enum({ items: () => DetachmentStatus })
  status: Opt<DetachmentStatus> = DetachmentStatus.DRAFT;

  @Field(() => LegalBasis, { description: 'On what ground she is lent.' })
  @Enum({ items: () => LegalBasis })
  legalBasis!: LegalBasis;

  /** Whole cents, 0 for help for nothing; null while not known. Seen by HR, finance and administrators of the two members. */
  @Property({ type: 'integer', nullable: true })
  costPerHourCents: number | null = null;

  /** Whole cents; seen by the home member alone. Null where the legal basis needs none. */
  @Property({ type: 'integer', nullable: true })
  grossWageCostCents: number | null = null;

  /** As written in the text; null once she was erased. */
  @Property({ type: 'text', nullable: true })
  professionalName: string | null = null;

  @Field(() => Int, { description: 'Version of the template that the text was made from.' })
  @Property({ type: 'integer' })
  templateVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The whole text, in Dutch, as it is signed; null once the person was erased.',
  })
  @Property({ type: 'text', nullable: true })
  text!: string | null;

  @Field(() => String, { description: 'SHA-256 of the text, hexadecimal: what the signatures are of.' })
  @Property({ type: 'text' })
  textHash!: string;

  /** What the two members agreed on cost; the text names its hash alone. */
  @Property({ type: 'text', nullable: true })
  costAnnex!: string | null;

  @Field(() => Boolean, { description: 'Whether the parties sign one after the other, in the order of their turns.' })
  @Property({ type: 'boolean' })
  isOrdered: Opt<boolean> = false;

  /** How often it was sent for signing; signatures of an earlier round do not count. */
  @Property({ type: 'integer' })
  round: Opt<number> = 0;

  /** Null once she was erased. */
  @Property({ type: 'uuid', nullable: true })
  draftedBy!: string | null;

  @Field(() => DateTime, { description: 'When it was drafted.' })
  @Property({ type: 'timestamptz' })
  draftedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last sent for signing; null for a draft.' })
  @Property({ type: 'timestamptz', nullable: true })
  sentAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the last of the three signed; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  signedAt: Date | null = null;

  /** The version whose signatures count, where a party merged and its successor took its place by law. */
  @Property({ type: 'uuid', nullable: true })
  passedOnFrom: string | null = null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it was in force: not before all had signed; null while it is not.',
  })
  @Property({ type: 'date', nullable: true })
  inForceFrom: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, where it is another than agreed; null otherwise.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;

  /** What it becomes after `endedOn`. */
  @Property({ type: 'text', nullable: true })
  endStatus: string | null = null;

  @Field(() => DetachmentPartyKind, {
    nullable: true,
    description: 'Which party ended it; null when none did, or all together.',
  })
  @Enum({ items: () => DetachmentPartyKind, nullable: true })
  endParty: DetachmentPartyKind | null = null;

  @Property({ type: 'text', nullable: true })
  endReason: string | null = null;

  @Property({ type: 'text', nullable: true })
  endNote: string | null = null;

  /** What was said when a party last refused to sign; null when none did, or it was sent again. */
  @Property({ type: 'text', nullable: true })
  refusalNote: string | null = null;
}
