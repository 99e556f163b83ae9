import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SyncDirection, SyncFailure, SyncRunStatus } from './roster-link.enums.ts';
import { SyncRowError } from './sync-row-error.view.ts';

@ObjectType({ description: 'One run of a roster link in one direction, and what came of it.' })
@Entity({ tableName: 'sync_run' })
export class SyncRun {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  linkId!: string;

  @Field(() => SyncDirection, { description: 'Which way it went.' })
  @Enum({ items: () => SyncDirection })
  direction!: SyncDirection;

  @Field(() => SyncRunStatus, { description: 'How far it is.' })
  @Enum({ items: () => SyncRunStatus })
  status: Opt<SyncRunStatus> = SyncRunStatus.RUNNING;

  @Field(() => SyncFailure, { nullable: true, description: 'Why it came to nothing; null unless it failed.' })
  @Enum({ items: () => SyncFailure, nullable: true })
  failure: SyncFailure | null = null;

  /** What came in, as the import that read it. */
  @Property({ type: 'uuid', nullable: true })
  rosterImportId: string | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many messages were to be told, or of how many people the work came in; null for open shifts.',
  })
  @Property({ type: 'integer', nullable: true })
  total: number | null = null;

  @Field(() => Int, { description: 'How many messages arrived, or people are done.' })
  @Property({ type: 'integer' })
  done: Opt<number> = 0;

  @Field(() => Int, {
    description: 'How many messages did not arrive and are told again by the next run, or records could not be read.',
  })
  @Property({ type: 'integer' })
  failed: Opt<number> = 0;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people have other work than before; null for all but the work of own people.',
  })
  @Property({ type: 'integer', nullable: true })
  peopleChanged: number | null = null;

  @Field(() => [SyncRowError], {
    description: 'Records of work of own people that could not be read, the first 500; kept as long as the run.',
  })
  @Property({ type: 'json' })
  rowErrors: Opt<readonly SyncRowError[]> = [];

  @Field(() => DateTime, { description: 'When it began.' })
  @Property({ type: 'timestamptz' })
  requestedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was over; null while it runs.' })
  @Property({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null = null;
}
