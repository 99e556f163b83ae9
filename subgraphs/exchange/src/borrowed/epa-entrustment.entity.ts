import { seenBy } from '@naober/kit/row-security';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of learning's EpaEntrustment. */
@Entity({
  tableName: 'borrowed_epa_entrustment',
  policies: seenBy<BorrowedEpaEntrustment>(({ professionalId }) => `${professionalId} = viewer_person()`),
})
export class BorrowedEpaEntrustment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  @Property({ type: 'uuid' })
  epaId!: string;

  /** 1 to 5. */
  @Property({ type: 'smallint' })
  level!: number;

  @Property({ type: 'text' })
  status!: 'ACTIVE' | 'REVOKED';

  @Property({ type: 'date' })
  decidedOn!: string;

  /** Last day on which it holds; null = until revoked. */
  @Property({ type: 'date', nullable: true })
  validUntil!: string | null;

  /** When it was revoked or replaced; null while it was not, and of what was heard before this was told. */
  @Property({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
