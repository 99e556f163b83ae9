import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's CooperationAgreement. Days are local dates, both included. */
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
}
