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
}
