import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Member } from '../member/member.entity.ts';
import { Professional } from '../professional/professional.entity.ts';
import { Region } from '../region/region.entity.ts';
import { CooperationAgreement } from './cooperation-agreement.entity.ts';
import { AgreementOpinion } from './reaction.rules.ts';

/** The office and the compliance officer see all, a party its own alone: no party is led by what another said. */
const whoSees = (region: string, member: string): string =>
  `${region} = viewer_tenant() and viewer_person() is not null and (${[
    `viewer_holds('PROGRAMME_MANAGER', null)`,
    `viewer_holds('COMPLIANCE_OFFICER', null)`,
    `viewer_holds('HR_ADVISOR', ${member})`,
    `viewer_holds('MEMBER_ADMIN', ${member})`,
  ].join(' or ')})`;

@ObjectType({ description: 'What one party said of an agreement in its newest consultation.' })
@Entity({
  tableName: 'cooperation_agreement_reaction',
  policies: seenBy<AgreementReaction>(({ region, member }) => whoSees(region, member)),
})
export class AgreementReaction {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => Int, { name: 'revision', description: 'Grows with each change; who changes it says which one she saw.' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @ManyToOne({ entity: () => Region, ref: true })
  region!: Ref<Region>;

  @ManyToOne({ entity: () => CooperationAgreement, ref: true, fieldName: 'agreement_id' })
  agreement!: Ref<CooperationAgreement>;

  @ManyToOne({ entity: () => Member, ref: true })
  member!: Ref<Member>;

  /** Of which consultation: what was written anew is read anew. */
  @Property({ type: 'smallint' })
  round!: number;

  @Field(() => AgreementOpinion, { description: 'What the party thinks of it.' })
  @Enum({ items: () => AgreementOpinion })
  opinion!: AgreementOpinion;

  @Field(() => String, {
    nullable: true,
    description: 'In its own words; null when it agrees and says no more. Of an objection: what has to change.',
  })
  @Property({ type: 'text', nullable: true })
  text: string | null = null;

  @Field(() => DateTime, { description: 'When it was said, or changed last.' })
  @Property({ type: 'timestamptz' })
  reactedAt!: Date;

  /** Who wrote it for the party: for her own export, shown to nobody; null once she was erased. */
  @ManyToOne({ entity: () => Professional, ref: true, nullable: true, fieldName: 'written_by' })
  writtenBy: Ref<Professional> | null = null;
}
