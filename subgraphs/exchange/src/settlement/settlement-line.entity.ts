import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SettledBand } from './line.rules.ts';
import { moneySql } from './settlement-access.rules.ts';
import { SettlementLineKind, VatBasis } from './settlement.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'One sheet of confirmed hours within one month, or one journey, as two members settle it.',
})
@Entity({
  tableName: 'settlement_line',
  policies: seenBy<SettlementLine>(
    ({ professionalId, regionId, homeMemberId, hostMemberId }) =>
      `${professionalId} = viewer_person() or ${moneySql(regionId, homeMemberId, hostMemberId)}`,
  ),
})
export class SettlementLine {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  batchId!: string;

  @Property({ type: 'uuid' })
  homeMemberId!: string;

  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Field(() => SettlementLineKind, { description: 'What it is about.' })
  @Enum({ items: () => SettlementLineKind })
  kind!: SettlementLineKind;

  /** The first sheet of the work, or the journey. */
  @Property({ type: 'uuid' })
  sourceId!: string;

  /** The sheet, or its last correction, whose hours it tells; null for a journey. */
  @Property({ type: 'uuid', nullable: true })
  sheetId: string | null = null;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Property({ type: 'uuid' })
  professionId!: string;

  @Field(() => LocalDate, { description: 'The local day on which the work began, or of the journey.' })
  @Property({ type: 'date' })
  day!: string;

  @Field(() => LocalDate, { description: 'First day of the month in which the hours were worked.' })
  @Property({ type: 'date' })
  month!: string;

  @Field(() => Int, { description: 'Minutes; less than 0 in a credit, 0 for a journey.' })
  @Property({ type: 'integer' })
  minutes!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Kilometres of a journey; less than 0 in a credit, null for hours.',
  })
  @Property({ type: 'integer', nullable: true })
  kilometres: number | null = null;

  @Property({ type: 'json' })
  bands: Opt<readonly SettledBand[]> = [];

  @Property({ type: 'integer', nullable: true })
  costPerHourCents: number | null = null;

  @Property({ type: 'integer' })
  netCents!: number;

  @Enum({ items: () => VatBasis })
  vatBasis!: VatBasis;

  @Property({ type: 'integer' })
  vatHundredths!: number;

  @Property({ type: 'uuid', nullable: true })
  vatExemptionId: string | null = null;

  @Property({ type: 'text' })
  legalBasis!: string;

  /** The version of the detachment agreement by which it is settled. */
  @Property({ type: 'uuid' })
  detachmentId!: string;

  /** The line that it takes back; null for a line that charges. */
  @Property({ type: 'uuid', nullable: true })
  creditsId: string | null = null;

  @Field(() => Boolean, { description: 'Whether a later line takes it back.' })
  @Property({ type: 'boolean' })
  isCredited: Opt<boolean> = false;

  /** Whether both members approved its batch: it changes no more. */
  @Property({ type: 'boolean' })
  isFrozen: Opt<boolean> = false;

  @Property({ type: 'timestamptz' })
  madeAt!: Date;
}
