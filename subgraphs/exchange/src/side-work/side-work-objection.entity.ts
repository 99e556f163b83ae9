import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { ObjectionReason, ObjectionStatus } from './side-work.enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A home employer objects to work elsewhere for an objective reason (WT-18, "verbod op nevenwerk").',
})
@Entity({
  tableName: 'side_work_objection',
  policies: seenBy<SideWorkObjection>(
    ({ professionalId, memberId, regionId }) =>
      `${professionalId} = viewer_person() or ${regionId} = viewer_tenant()
       and (viewer_holds('HR_ADVISOR', ${memberId}) or viewer_holds('TEAM_LEAD', ${memberId}))`,
  ),
})
export class SideWorkObjection {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** The home employer. */
  @Property({ type: 'uuid' })
  memberId!: string;

  /** Null = every other member. */
  @Property({ type: 'uuid', nullable: true })
  hostId: string | null = null;

  @Field(() => ObjectionReason, { description: 'Why, by one of the reasons that the law knows.' })
  @Enum({ items: () => ObjectionReason })
  reason!: ObjectionReason;

  @Field(() => LocalDate, { description: 'First day on which it holds.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day on which it holds.' })
  @Property({ type: 'date' })
  endsOn!: string;

  @Field(() => ObjectionStatus, { description: 'What became of it.' })
  @Enum({ items: () => ObjectionStatus })
  status: Opt<ObjectionStatus> = ObjectionStatus.IN_FORCE;

  @Field(() => DateTime, { description: 'When it was raised.' })
  @Property({ type: 'timestamptz' })
  raisedAt!: Date;

  @Property({ type: 'uuid' })
  raisedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When she appealed; null when she did not.' })
  @Property({ type: 'timestamptz', nullable: true })
  appealedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was upheld or lifted; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;
}
