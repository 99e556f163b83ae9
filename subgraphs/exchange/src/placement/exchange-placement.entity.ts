import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlacementEndReason, PlacementRefusalReason } from './placement-reason.enums.ts';
import type { PlacementParty } from './placement.enums.ts';
import { PlacementStatus } from './placement.enums.ts';
import { seenByParties } from './placement-rows.ts';

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'Weeks or months that a professional works at another member to learn and to stay ("uitwisseling", RUN): from her private wish to its end.',
})
@Entity({ tableName: 'exchange_placement', policies: seenByParties })
export class ExchangePlacement {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => Int, { name: 'revision', description: 'Goes up with each change; say it when you act.' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Her employer, its department and her profession there; null while it is a wish. */
  @Property({ type: 'uuid', nullable: true })
  homeMemberId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  homeDepartmentId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  professionId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  hostMemberId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  departmentId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  waveId: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'First day; null while the wish does not say.' })
  @Property({ type: 'date', nullable: true })
  startsOn: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; null while the wish does not say.' })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;

  @Field(() => Int, { nullable: true, description: 'Hours a week, 1 to 40; null while the wish does not say.' })
  @Property({ type: 'smallint', nullable: true })
  hoursPerWeek: number | null = null;

  /** What she wants to learn, in her words. */
  @Property({ type: 'text', nullable: true })
  learning: string | null = null;

  @Field(() => PlacementStatus, { description: 'Where it stands.' })
  @Enum({ items: () => PlacementStatus })
  status: Opt<PlacementStatus> = PlacementStatus.IDEA;

  @Field(() => DateTime, { description: 'Since when it stands so.' })
  @Property({ type: 'timestamptz' })
  statusSince!: Date;

  @Property({ type: 'timestamptz' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When her team lead was asked; null while it is a wish.' })
  @Property({ type: 'timestamptz', nullable: true })
  requestedAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  leadApprovedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  leadApprovedBy: string | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  hostAcceptedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  hostAcceptedBy: string | null = null;

  /** The version of the detachment agreement under which it began. */
  @Property({ type: 'uuid', nullable: true })
  detachmentAgreementId: string | null = null;

  @Property({ type: 'text', nullable: true })
  refusedBy: PlacementParty | null = null;

  @Property({ type: 'text', nullable: true })
  refuseReason: PlacementRefusalReason | null = null;

  @Property({ type: 'text', nullable: true })
  refuseNote: string | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  refusedAt: Date | null = null;

  /** Why the host let it begin with open points. */
  @Property({ type: 'text', nullable: true })
  startReason: string | null = null;

  @Property({ type: 'text', nullable: true })
  endedBy: PlacementParty | null = null;

  @Property({ type: 'text', nullable: true })
  endReason: PlacementEndReason | null = null;

  @Property({ type: 'text', nullable: true })
  endNote: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: 'Its real last day when it ended early; null else.' })
  @Property({ type: 'date', nullable: true })
  endedOn: string | null = null;

  /** How often who has the turn was reminded of it. */
  @Property({ type: 'smallint' })
  reminders: Opt<number> = 0;
}
