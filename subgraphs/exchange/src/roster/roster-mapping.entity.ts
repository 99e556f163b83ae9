import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';
import type { Mapping } from './columns.rules.ts';

/** What the columns of a member's files of one kind mean, as a planner said once. */
@Entity({ tableName: 'roster_mapping' })
export class RosterMapping {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'text' })
  kind!: 'CSV' | 'XLSX';

  @Property({ type: 'json' })
  columns!: Mapping;

  @Property({ type: 'timestamptz' })
  savedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  savedBy: string | null = null;
}
