import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** Copy of governance's RoleGrant: whom to tell that it is their turn. What somebody may do, the viewer's statement says. */
@Entity({ tableName: 'borrowed_role_grant' })
export class BorrowedRoleGrant {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'uuid' })
  professionalId!: string;

  /** Null = the whole region. */
  @Property({ type: 'uuid', nullable: true })
  memberId!: string | null;

  /** Null = all of the member. */
  @Property({ type: 'uuid', nullable: true })
  departmentId!: string | null;

  @Property({ type: 'text' })
  role!: string;

  /** Local dates, both included. */
  @Property({ type: 'date' })
  startsOn!: string;

  @Property({ type: 'date', nullable: true })
  endsOn!: string | null;

  @Property({ type: 'boolean' })
  isWithdrawn!: boolean;
}
