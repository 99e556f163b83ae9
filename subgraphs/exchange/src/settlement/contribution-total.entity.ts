import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { uuidv7 } from '@naober/kit/ids';

/**
 * What one member gave another in a month or a year: hours and people, never money. A member that is null stands for
 * all: people are counted once in each, so that totals are counted by themselves and are no sums.
 */
@Entity({ tableName: 'contribution_total' })
export class ContributionTotal {
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Property({ type: 'integer', version: true })
  version!: Opt<number>;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid', nullable: true })
  homeMemberId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  hostMemberId: string | null = null;

  /** `MONTH` or `YEAR`. */
  @Property({ type: 'text' })
  period!: 'MONTH' | 'YEAR';

  /** First day of it. */
  @Property({ type: 'date' })
  startsOn!: string;

  @Property({ type: 'integer' })
  minutes!: number;

  @Property({ type: 'integer' })
  people!: number;
}
