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

  /** What invoices say of it; null while it was not told. */
  @Property({ type: 'text', nullable: true })
  kvkNumber: string | null = null;

  @Property({ type: 'text', nullable: true })
  oin: string | null = null;

  @Property({ type: 'text', nullable: true })
  vatNumber: string | null = null;

  @Property({ type: 'text', nullable: true })
  iban: string | null = null;

  @Property({ type: 'text', nullable: true })
  street: string | null = null;

  @Property({ type: 'text', nullable: true })
  postcode: string | null = null;

  @Property({ type: 'text', nullable: true })
  city: string | null = null;
}
