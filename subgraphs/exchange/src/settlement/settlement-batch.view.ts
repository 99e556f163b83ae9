import { Field, Int, ObjectType } from 'type-graphql';
import { SettlementBatchStatus, VatBasis } from './settlement.enums.ts';

@ObjectType({ description: 'VAT of one kind within a batch, rounded once on its sum.' })
export class SettlementVatTotal {
  @Field(() => VatBasis, { description: 'Why it is due or not.' })
  basis!: VatBasis;

  @Field(() => Int, { description: 'The percentage in hundredths: 2100 is 21 %.' })
  hundredths!: number;

  @Field(() => Int, { description: 'The sum without VAT, in cents.' })
  netCents!: number;

  @Field(() => Int, { description: 'The VAT, in cents.' })
  vatCents!: number;
}

@ObjectType({ description: 'What a batch comes to.' })
export class SettlementTotals {
  @Field(() => Int, { description: 'How many lines it has.' })
  lines!: number;

  @Field(() => Int, {
    description: 'How many of them charge or give back an amount; where none does there is nothing to invoice.',
  })
  chargingLines!: number;

  @Field(() => Int, { description: 'Minutes of work, credits taken off.' })
  minutes!: number;

  @Field(() => Int, { description: 'The sum without VAT, in cents; less than 0 when more is given back than charged.' })
  netCents!: number;

  @Field(() => Int, { description: 'The VAT, in cents.' })
  vatCents!: number;

  @Field(() => Int, { description: 'What is to be paid, in cents.' })
  totalCents!: number;

  @Field(() => [SettlementVatTotal], { description: 'The VAT by kind.' })
  vat!: SettlementVatTotal[];
}

@ObjectType({ description: 'How many batches of the region are in a state: never an amount, and not whose.' })
export class SettlementStateCount {
  @Field(() => SettlementBatchStatus, { description: 'The state.' })
  status!: SettlementBatchStatus;

  @Field(() => Int, { description: 'How many batches.' })
  batches!: number;
}

@ObjectType({ description: 'Minutes of one hour band in a line, and what they come to.' })
export class SettlementBand {
  @Field(() => String, { description: 'Code of the band by the cao of the home employer, such as `NIGHT`.' })
  band!: string;

  @Field(() => Int, { description: 'Minutes; less than 0 in a credit.' })
  minutes!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How heavy an hour weighs, in hundredths of a percent: 10000 is an hour on an ordinary day. Null for the person herself.',
  })
  weight!: number | null;

  @Field(() => Int, { nullable: true, description: 'What they come to, in cents. Null for the person herself.' })
  cents!: number | null;
}
