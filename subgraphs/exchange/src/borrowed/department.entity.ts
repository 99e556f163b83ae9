import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's Department. */
@Entity({ tableName: 'borrowed_department' })
export class BorrowedDepartment {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  memberId!: string;

  @Property({ type: 'text' })
  name!: string;

  /** Code such as `OK` or `SEH`. */
  @Property({ type: 'text' })
  kind!: string;

  /** Null while it was not told. */
  @Property({ type: 'uuid', nullable: true })
  locationId: string | null = null;

  /** Degrees (WGS 84) of its location; null while a fact from before they were published was not heard again. */
  @Property({ type: 'double', nullable: true })
  latitude: number | null = null;

  @Property({ type: 'double', nullable: true })
  longitude: number | null = null;
}
