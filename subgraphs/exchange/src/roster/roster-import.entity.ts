import type { Opt } from '@mikro-orm/core';
import { Entity, Enum, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import { DateTime } from '@naober/kit/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { RosterFileKind, RosterImportStatus } from './roster.enums.ts';
import { RosterRowError } from './roster-row-error.view.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One roster file of a member and what became of its rows.' })
@Entity({ tableName: 'roster_import' })
export class RosterImport {
  @Field(() => ID, { description: 'Opaque, stable.' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Field(() => String, {
    description: 'The name of the file, as it was uploaded; `gewist` once who handed it in is erased.',
  })
  @Property({ type: 'text' })
  fileName!: string;

  @Field(() => RosterFileKind, { description: 'What kind of file it is.' })
  @Enum({ items: () => RosterFileKind })
  kind: Opt<RosterFileKind> = RosterFileKind.CSV;

  @Field(() => Boolean, { description: 'Whether nothing is written when any row is wrong.' })
  @Property({ type: 'boolean' })
  isAllOrNothing: Opt<boolean> = false;

  /** The import whose file was run again; null for a file of its own. */
  @Property({ type: 'uuid', nullable: true })
  replayOf: string | null = null;

  /** The link by which it came; null when somebody handed it in. */
  @Property({ type: 'uuid', nullable: true })
  linkId: string | null = null;

  @Field(() => [String], {
    description: 'What the file calls its columns, while it waits to hear what they mean; empty otherwise.',
  })
  @Property({ type: 'array', columnType: 'text[]' })
  headers: Opt<string[]> = [];

  @Field(() => [[String]], {
    description:
      'The first rows of the file, at most 5, while it waits to hear what its columns mean; empty otherwise.',
  })
  @Property({ type: 'json' })
  preview: Opt<string[][]> = [];

  /** The file's text, or a workbook's bytes in base64; kept to be run again, until it is forgotten. */
  @Property({ type: 'text', nullable: true, lazy: true })
  content: string | null = null;

  @Field(() => RosterImportStatus, { description: 'How far it is.' })
  @Enum({ items: () => RosterImportStatus })
  status: Opt<RosterImportStatus> = RosterImportStatus.QUEUED;

  @Field(() => DateTime, { description: 'When it was uploaded.' })
  @Property({ type: 'timestamptz' })
  requestedAt!: Date;

  /** Null: by a key of the member, or by an operator. */
  @Property({ type: 'uuid', nullable: true })
  requestedBy: string | null = null;

  @Field(() => DateTime, { nullable: true, description: 'When the last row was done; null before.' })
  @Property({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rows the file has, without its header; null until it was read.',
  })
  @Property({ type: 'integer', nullable: true })
  rowsTotal: number | null = null;

  @Field(() => Int, { description: 'How many rows are done.' })
  @Property({ type: 'integer' })
  rowsDone: Opt<number> = 0;

  @Field(() => Int, { description: 'How many rows became a new shift.' })
  @Property({ type: 'integer' })
  created: Opt<number> = 0;

  @Field(() => Int, { description: 'How many rows changed a shift.' })
  @Property({ type: 'integer' })
  updated: Opt<number> = 0;

  @Field(() => Int, { description: 'How many rows said what was already known.' })
  @Property({ type: 'integer' })
  unchanged: Opt<number> = 0;

  @Field(() => Int, { description: 'How many rows were refused; nothing was done with them.' })
  @Property({ type: 'integer' })
  rejected: Opt<number> = 0;

  @Field(() => Int, {
    description: 'How many rows ask another shift than the one that people signed up for, and wait for a planner.',
  })
  @Property({ type: 'integer' })
  conflicts: Opt<number> = 0;

  @Field(() => [RosterRowError], { description: 'Why rows were refused, by line: the first 500.' })
  @Property({ type: 'json' })
  rowErrors: Opt<RosterRowError[]> = [];
}
