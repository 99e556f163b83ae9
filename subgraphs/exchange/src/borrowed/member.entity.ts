import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's Member. */
@Entity({ tableName: 'borrowed_member' })
export class BorrowedMember {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  shortName!: string;

  /** Code of its cao, such as `ZIEKENHUIZEN`; null while it was not told. */
  @Property({ type: 'text', nullable: true })
  collectiveAgreement: string | null = null;

  /** Who stands in its place from `mergedOn` on; both null while no merger is known. */
  @Property({ type: 'uuid', nullable: true })
  successorId: string | null = null;

  @Property({ type: 'date', nullable: true })
  mergedOn: string | null = null;

  /** First local date on which it is no longer in the cooperative. */
  @Property({ type: 'date', nullable: true })
  leftOn: string | null = null;
}
