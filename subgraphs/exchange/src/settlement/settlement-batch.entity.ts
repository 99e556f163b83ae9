import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { InvoiceContent } from './invoice.rules.ts';
import { moneySql } from './settlement-access.rules.ts';
import { SettlementBatchStatus, SettlementCadence } from './settlement.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What one member owes another over a period for the people that it was lent.' })
@Entity({
  tableName: 'settlement_batch',
  policies: seenBy<SettlementBatch>(({ regionId, homeMemberId, hostMemberId }) =>
    moneySql(regionId, homeMemberId, hostMemberId),
  ),
})
export class SettlementBatch {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** Who lends, and sends the invoice. */
  @Property({ type: 'uuid' })
  homeMemberId!: string;

  /** Who was lent to, and pays. */
  @Property({ type: 'uuid' })
  hostMemberId!: string;

  @Field(() => String, { description: 'Its number in the region, such as `V-2026-00012`.' })
  @Property({ type: 'text' })
  number!: string;

  @Field(() => SettlementCadence, { description: 'Whether it is of a week or of a month.' })
  @Enum({ items: () => SettlementCadence })
  cadence!: SettlementCadence;

  @Field(() => LocalDate, { description: 'First day of its period; lines of earlier days came late.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day of its period.' })
  @Property({ type: 'date' })
  endsOn!: string;

  @Field(() => DateTime, { description: 'When it is proposed by itself, and takes no line any more.' })
  @Property({ type: 'timestamptz' })
  cutOffAt!: Date;

  @Field(() => SettlementBatchStatus, { description: 'How far it is.' })
  @Enum({ items: () => SettlementBatchStatus })
  status: Opt<SettlementBatchStatus> = SettlementBatchStatus.OPEN;

  @Field(() => DateTime, { nullable: true, description: 'When it was proposed; null while it is open.' })
  @Property({ type: 'timestamptz', nullable: true })
  proposedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the member that lends approved it; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  homeApprovedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  homeApprovedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the member that was lent to approved it; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  hostApprovedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  hostApprovedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the invoice was taken out; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  exportedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  exportedBy: string | null = null;

  @Field(() => String, { nullable: true, description: 'The number of the invoice; null before it was given.' })
  @Property({ type: 'text', nullable: true })
  invoiceNumber: string | null = null;

  /** Its place among those of the member and year that have a number of the platform's series; null for a number of its own. */
  @Property({ type: 'smallint', nullable: true })
  invoiceYear: number | null = null;

  @Property({ type: 'integer', nullable: true })
  invoiceSerial: number | null = null;

  /** What the invoice says, as it was when it was taken out: later names, addresses and accounts do not change it. */
  @Property({ type: 'json', nullable: true, lazy: true })
  invoiceContent: Opt<InvoiceContent> | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'The date of the invoice; null before it was sent.' })
  @Property({ type: 'date', nullable: true })
  invoicedOn: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'When it was paid; null before.' })
  @Property({ type: 'date', nullable: true })
  paidOn: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When all of it was credited; null when it was not.' })
  @Property({ type: 'timestamptz', nullable: true })
  creditedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  creditedBy: string | null = null;
}
