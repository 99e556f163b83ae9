import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's consents: who agreed to what, and whether it stands. */
@Entity({ tableName: 'borrowed_consent' })
export class BorrowedConsent {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'text' })
  purpose!: string;

  @Property({ type: 'boolean' })
  isStanding!: boolean;

  /** When this version was. */
  @Property({ type: 'timestamptz' })
  heardAt!: Date;
}
