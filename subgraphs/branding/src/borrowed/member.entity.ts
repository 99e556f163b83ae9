import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Of which region a member is and where its main location is; a copy of governance's fact. */
@Entity({ tableName: 'borrowed_member' })
export class BorrowedMember {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  /** Null until it was heard anew: the copy did not keep it at first. */
  @Property({ type: 'uuid', nullable: true })
  regionId: string | null = null;

  @Property({ type: 'double' })
  latitude!: number;

  @Property({ type: 'double' })
  longitude!: number;
}
