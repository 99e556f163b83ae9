import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { LegalBasis } from '../detachment/detachment.enums.ts';
import { moneySql } from './settlement-access.rules.ts';
import { VatBasis } from './settlement.enums.ts';

export enum VatExemptionStatus {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(VatExemptionStatus, {
  name: 'VatExemptionStatus',
  description: 'What became of an exemption from VAT that was asked for.',
  valuesConfig: {
    REQUESTED: { description: 'Somebody else has to decide; until then VAT is due.' },
    APPROVED: { description: 'It holds from its first to its last day.' },
    REFUSED: { description: 'It never held.' },
    WITHDRAWN: { description: 'Its finance took it back before it held.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'That no VAT is due between two members on one legal basis: with its evidence, who approved it, and until when.',
})
@Entity({
  tableName: 'vat_exemption',
  policies: seenBy<VatExemption>(({ regionId, homeMemberId, hostMemberId }) =>
    moneySql(regionId, homeMemberId, hostMemberId),
  ),
})
export class VatExemption {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  homeMemberId!: string;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Field(() => LegalBasis, { description: 'The legal basis of the lending for which it holds.' })
  @Enum({ items: () => LegalBasis })
  legalBasis!: LegalBasis;

  @Field(() => VatBasis, { description: 'Why no VAT is due.' })
  @Enum({ items: () => VatBasis })
  basis!: VatBasis;

  @Field(() => String, { description: 'Where the evidence is: the mark of a letter, or a place in an archive.' })
  @Property({ type: 'text' })
  evidence!: string;

  @Field(() => LocalDate, { description: 'First day of work for which it holds.' })
  @Property({ type: 'date' })
  validFrom!: string;

  @Field(() => LocalDate, { description: 'Last day of work for which it holds; work of later days is taxed.' })
  @Property({ type: 'date' })
  validUntil!: string;

  @Field(() => VatExemptionStatus, { description: 'What became of it.' })
  @Enum({ items: () => VatExemptionStatus })
  status: Opt<VatExemptionStatus> = VatExemptionStatus.REQUESTED;

  @Property({ type: 'uuid', nullable: true })
  askedBy: string | null = null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz' })
  askedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  /** How many days before its last one it was last said that it ends; null: not yet. */
  @Property({ type: 'smallint', nullable: true })
  warnedDays: number | null = null;
}
