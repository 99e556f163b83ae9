import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of exchange's sign-ups, as far as somebody is counted on: until when. */
@Entity({ tableName: 'borrowed_commitment' })
export class BorrowedCommitment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** When the shift is over. */
  @Property({ type: 'timestamptz' })
  endsAt!: Date;

  /** Whether a place is held for her. */
  @Property({ type: 'boolean' })
  isHeld!: boolean;
}
