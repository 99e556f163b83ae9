import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Who works where, from when until when; a copy of governance's fact. */
@Entity({ tableName: 'borrowed_employment' })
export class BorrowedEmployment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  /** First day, `yyyy-mm-dd`. */
  @Property({ type: 'date' })
  startsOn!: string;

  /** Last day, `yyyy-mm-dd`; null while no end is agreed. */
  @Property({ type: 'date', nullable: true })
  endsOn!: string | null;
}
