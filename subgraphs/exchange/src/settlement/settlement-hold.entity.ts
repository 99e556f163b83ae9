import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { seenBy } from '@naober/kit/row-security';
import { registerEnumType } from 'type-graphql';
import { moneySql } from './settlement-access.rules.ts';

export enum SettlementHoldReason {
  HOURS = 'HOURS',
  COST = 'COST',
  VAT = 'VAT',
  PERSON = 'PERSON',
  OTHER = 'OTHER',
}

registerEnumType(SettlementHoldReason, {
  name: 'SettlementHoldReason',
  description: 'Why finance of a member does not accept a line.',
  valuesConfig: {
    HOURS: { description: 'The hours are not right.' },
    COST: { description: 'The cost is not what was agreed.' },
    VAT: { description: 'The VAT is not right.' },
    PERSON: { description: 'She was not lent, or not by this member.' },
    OTHER: { description: 'For another reason.' },
  },
});

/** A line that finance of one of the two took out of a batch; it waits until it is let go. */
@Entity({
  tableName: 'settlement_hold',
  policies: seenBy<SettlementHold>(({ regionId, memberId }) => moneySql(regionId, memberId)),
})
export class SettlementHold {
  /** The first sheet of the work, or the journey. */
  @PrimaryKey({ type: 'uuid', fieldName: 'source_id' })
  id!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** Whose finance holds it. */
  @Property({ type: 'uuid' })
  memberId!: string;

  @Enum({ items: () => SettlementHoldReason })
  reason!: SettlementHoldReason;

  @Property({ type: 'uuid', nullable: true })
  heldBy: string | null = null;

  @Property({ type: 'timestamptz' })
  heldAt!: Date;
}
