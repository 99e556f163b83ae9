import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's employments: who works where as what, and when. */
@Entity({ tableName: 'borrowed_employment' })
export class BorrowedEmployment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Of the fact that was copied; only a higher one replaces it. */
  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'uuid' })
  professionId!: string;

  @Property({ type: 'date' })
  startsOn!: string;

  /** Last day; null while no end is known. */
  @Property({ type: 'date', nullable: true })
  endsOn: string | null = null;
}
