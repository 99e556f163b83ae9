import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of exchange's totals of who was lent to whom. A member that is null stands for all. */
@Entity({ tableName: 'borrowed_contribution' })
export class BorrowedContribution {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid', nullable: true })
  homeMemberId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  hostMemberId: string | null = null;

  /** `MONTH` or `YEAR`. */
  @Property({ type: 'text' })
  period!: string;

  @Property({ type: 'date' })
  startsOn!: string;

  @Property({ type: 'integer' })
  minutes!: number;

  @Property({ type: 'integer' })
  people!: number;
}
