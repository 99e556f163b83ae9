import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime, LocalDate } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { WaveStatus } from './wave-status.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A part of a programme that starts together: for some kinds of department, in a period.' })
@Entity({ tableName: 'programme_wave' })
export class ProgrammeWave {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => Int, { name: 'revision', description: 'Goes up with each change; say it when you change it.' })
  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  programmeId!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'Name in English.' })
  @Property({ type: 'text' })
  nameEn!: string;

  @Field(() => [String], { description: 'Codes of the kinds of department that it is for, such as `OK`.' })
  @Property({ type: 'array', columnType: 'text[]' })
  departmentKinds!: string[];

  /** Empty = all. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  professionIds: Opt<string[]> = [];

  @Field(() => Boolean, { description: 'Whether it is a pilot: tried out, evaluated and then decided on.' })
  @Property({ type: 'boolean' })
  isPilot!: boolean;

  @Field(() => LocalDate, { description: 'First day of placements.' })
  @Property({ type: 'date' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which a placement may begin; null for no end.' })
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;

  @Field(() => WaveStatus, { description: 'Where it stands.' })
  @Enum({ items: () => WaveStatus })
  status: Opt<WaveStatus> = WaveStatus.PLANNED;

  @Field(() => DateTime, { nullable: true, description: 'When it went live; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  liveAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  liveBy: string | null = null;

  /** Why it went live with open points; null when there were none. */
  @Property({ type: 'text', nullable: true })
  overrideReason: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When it was closed; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  closedAt: Date | null = null;
}
