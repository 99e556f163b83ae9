import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's professions: which code belongs to which id. */
@Entity({ tableName: 'borrowed_profession' })
export class BorrowedProfession {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  /** Of the fact that was copied; only a higher one replaces it. */
  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'text' })
  code!: string;
}
