import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of one version of governance's CooperationAgreement. Days are local dates, both included. */
@Entity({ tableName: 'borrowed_cooperation_agreement' })
export class BorrowedCooperationAgreement {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'array', columnType: 'uuid[]' })
  memberIds!: string[];

  /** Empty = all kinds. */
  @Property({ type: 'array', columnType: 'text[]' })
  departmentKinds!: string[];

  /** Empty = all professions. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  professionIds!: string[];

  @Property({ type: 'date' })
  startsOn!: string;

  @Property({ type: 'date', nullable: true })
  endsOn!: string | null;

  /** First day on which it no longer holds; null while it was not terminated. */
  @Property({ type: 'date', nullable: true })
  terminatedOn!: string | null;

  /** The agreement over its versions, and which one this is; null while it was not told. */
  @Property({ type: 'uuid', nullable: true })
  seriesId: string | null = null;

  @Property({ type: 'integer', nullable: true })
  number: number | null = null;

  @Property({ type: 'text', nullable: true })
  title: string | null = null;

  /** How far it came; what is not ADOPTED covers nothing. */
  @Property({ type: 'text' })
  status: Opt<string> = 'ADOPTED';

  /** Until when what was confirmed before its end may run off; null while no end is known. */
  @Property({ type: 'date', nullable: true })
  runOffUntil: string | null = null;
}
