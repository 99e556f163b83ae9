import type { Opt } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's Professional, without the name; its row is the lock of all that the person decides. */
@Entity({ tableName: 'borrowed_professional' })
export class BorrowedProfessional {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'boolean' })
  isSelfEmployed!: boolean;

  /** Whoever was erased signs up for nothing, and nobody decides on her any more. */
  @Property({ type: 'boolean' })
  isErased: Opt<boolean> = false;
}
