import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Where a member's main location is; a copy of governance's fact. */
@Entity({ tableName: 'borrowed_member' })
export class BorrowedMember {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'double' })
  latitude!: number;

  @Property({ type: 'double' })
  longitude!: number;
}
