import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { moneySql } from './settlement-access.rules.ts';

export enum SettlementRunStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
}

registerEnumType(SettlementRunStatus, {
  name: 'SettlementRunStatus',
  description: 'How far a run of settlement is.',
  valuesConfig: {
    QUEUED: { description: 'It begins in a moment.' },
    RUNNING: { description: 'It is on its way.' },
    COMPLETED: { description: 'It is done.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'One look at all that is confirmed and not settled for good: its lines are made and set right.',
})
@Entity({
  tableName: 'settlement_run',
  policies: seenBy<SettlementRun>(
    ({ regionId, memberId }) => `${memberId} is not null and ${moneySql(regionId, memberId)}`,
  ),
})
export class SettlementRun {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** Null: of all members of the region, by itself. */
  @Property({ type: 'uuid', nullable: true })
  memberId: string | null = null;

  @Field(() => SettlementRunStatus, { description: 'How far it is.' })
  @Enum({ items: () => SettlementRunStatus })
  status: Opt<SettlementRunStatus> = SettlementRunStatus.QUEUED;

  /** Null: the platform. */
  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  @Property({ type: 'timestamptz' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null = null;

  @Field(() => Int, { nullable: true, description: 'How many sheets and journeys it looks at; null until counted.' })
  @Property({ type: 'integer', nullable: true })
  sourcesTotal: number | null = null;

  @Field(() => Int, { description: 'How many it looked at.' })
  @Property({ type: 'integer' })
  sourcesDone: Opt<number> = 0;

  @Field(() => Int, { description: 'How many lines it made.' })
  @Property({ type: 'integer' })
  linesMade: Opt<number> = 0;

  @Field(() => Int, { description: 'How many lines of approved batches it credited.' })
  @Property({ type: 'integer' })
  linesCredited: Opt<number> = 0;

  @Field(() => Int, { description: 'How many lines it took out of batches that were not approved.' })
  @Property({ type: 'integer' })
  linesTakenOut: Opt<number> = 0;

  @Field(() => Int, { description: 'How many sheets and journeys wait for something.' })
  @Property({ type: 'integer' })
  differences: Opt<number> = 0;

  /** Where it goes on when it was cut off. */
  @Property({ type: 'uuid', nullable: true })
  afterId: string | null = null;
}
