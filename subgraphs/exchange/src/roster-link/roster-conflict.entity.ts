import type { Opt, Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { OpenShift, type EpaRequirement } from '../shift/open-shift.entity.ts';
import { RosterConflictKind, RosterConflictStatus } from './roster-link.enums.ts';

/** A shift as a roster wants it; instants as ISO 8601. */
export interface ProposedShift {
  departmentId: string;
  professionId: string;
  startsAt: string;
  endsAt: string;
  breakMinutes: number;
  isNight: boolean;
  places: number;
  requiredEpas: EpaRequirement[];
  otherRequirements: string[];
  remarks: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  description: 'What a roster did to a shift that people signed up for; it changes nothing before a planner decides.',
})
@Entity({ tableName: 'roster_conflict' })
export class RosterConflict {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @ManyToOne({ entity: () => OpenShift, ref: true })
  shift!: Ref<OpenShift>;

  /** The import that raised it; null when a whole calendar lacked it. */
  @Property({ type: 'uuid', nullable: true })
  importId: string | null = null;

  @Field(() => RosterConflictKind, { description: 'What the roster did.' })
  @Enum({ items: () => RosterConflictKind })
  kind!: RosterConflictKind;

  /** Null when it vanished. */
  @Property({ type: 'json', nullable: true })
  proposed: ProposedShift | null = null;

  /** The same proposal is not raised again once a planner kept ours. */
  @Property({ type: 'text' })
  fingerprint!: string;

  @Field(() => DateTime, { description: 'When the roster said so first.' })
  @Property({ type: 'timestamptz' })
  raisedAt!: Date;

  @Field(() => RosterConflictStatus, { description: 'What became of it.' })
  @Enum({ items: () => RosterConflictStatus })
  status: Opt<RosterConflictStatus> = RosterConflictStatus.OPEN;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was decided, or went by itself; null while it waits.',
  })
  @Property({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  decidedBy: string | null = null;
}
