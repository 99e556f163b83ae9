import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's MemberRegistration: what invoices say of a member, by the member's id. */
@Entity({ tableName: 'borrowed_registration' })
export class BorrowedRegistration {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

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
