import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { seenBy } from '@naober/kit/row-security';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { EngagementStatus } from './engagement.enums.ts';
import { isParty } from './two-parties.sql.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'One member and one professional who works on her own account contract with each other ("opdracht"). Seen by these two alone.',
})
@Entity({ tableName: 'engagement', policies: seenBy<Engagement>(columns => isParty(columns)) })
export class Engagement {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  /** The host. */
  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  professionId!: string;

  /** Empty = all of the host. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  departmentIds: Opt<string[]> = [];

  @Field(() => LocalDate, { description: 'First day.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  @Property({ type: 'date' })
  endsOn!: string;

  /** As it was decided; that its last day has passed is told by the day. */
  @Enum({ items: () => EngagementStatus })
  status: Opt<EngagementStatus> = EngagementStatus.DRAFTED;

  @Field(() => DateTime, { description: 'When the host drafted it.' })
  @Property({ type: 'timestamptz' })
  draftedAt!: Date;

  @Property({ type: 'uuid' })
  draftedBy!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the professional said yes; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  acceptedAt: Date | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When one of the two ended it; null when nobody did.' })
  @Property({ type: 'timestamptz', nullable: true })
  endedAt: Date | null = null;

  /** Nothing is negotiated any more: what was proposed and not accepted is forgotten by the database. */
  @Property({ type: 'boolean' })
  isClosed: Opt<boolean> = false;
}
